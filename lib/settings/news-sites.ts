/**
 * News sites where Backstory works without being asked: registrable domains of newspapers, broadcasters and agencies
 * that publish articles of their own. A domain stands for itself and all that lies below it; of portals that are also
 * webmail or television, only the part with the news is listed. On every other site the
 * reader asks for it. Kept as data by region and language, so that a gap is easy to see.
 */
const BY_REGION = {
  // Agencies and international services
  international: [
    'reuters.com apnews.com afp.com efe.com bloomberg.com upi.com dw.com france24.com rfi.fr aljazeera.com euronews.com',
    'voanews.com rferl.org bbc.com bbc.co.uk theconversation.com politico.com politico.eu semafor.com axios.com',
    'project-syndicate.org foreignpolicy.com foreignaffairs.com economist.com ft.com globalvoices.org thenewhumanitarian.org',
    'insightcrime.org ipsnews.net occrp.org bellingcat.com restofworld.org thediplomat.com',
  ],
  // Bolivia, Spanish
  bolivia: [
    'la-razon.com eldeber.com.bo lostiempos.com paginasiete.bo eldiario.net opinion.com.bo correodelsur.com elpotosi.net',
    'lapatria.bo erbol.com.bo noticiasfides.com abi.bo unitel.bo redunitel.tv reduno.com.bo atb.com.bo boliviatv.bo',
    'boliviaverifica.bo brujuladigital.net urgente.bo ahoraelpueblo.bo vision360.bo elpais.bo eldia.com.bo la-epoca.com.bo',
    'guardiana.com.bo muywaso.com rimaypampa.com cabildeodigital.com eju.tv bolivia.com radiofides.com',
  ],
  // South America, Spanish
  southAmericaSpanish: [
    'clarin.com lanacion.com.ar infobae.com pagina12.com.ar perfil.com ambito.com cronista.com telam.com.ar tn.com.ar',
    'lavoz.com.ar losandes.com.ar eldiarioar.com cenital.com chequeado.com batimes.com.ar',
    'emol.com elmercurio.com latercera.com biobiochile.cl cooperativa.cl elmostrador.cl ciperchile.cl t13.cl 24horas.cl',
    'elcomercio.pe larepublica.pe rpp.pe gestion.pe peru21.pe andina.pe ojo-publico.com idl-reporteros.pe convoca.pe',
    'eltiempo.com elespectador.com semana.com elcolombiano.com elheraldo.co elpais.com.co larepublica.co lasillavacia.com',
    'bluradio.com caracol.com.co noticiascaracol.com noticiasrcn.com eluniversal.com.co vanguardia.com',
    'eluniverso.com elcomercio.com primicias.ec expreso.ec ecuavisa.com teleamazonas.com gk.city planv.com.ec',
    'elnacional.com eluniversal.com talcualdigital.com efectococuyo.com runrun.es elpitazo.net armando.info',
    'abc.com.py ultimahora.com lanacion.com.py hoy.com.py elpais.com.uy elobservador.com.uy ladiaria.com.uy',
    'montevideo.com.uy busqueda.com.uy brecha.com.uy',
  ],
  // Mexico, Central America and the Caribbean, Spanish
  middleAmericaSpanish: [
    'eluniversal.com.mx reforma.com milenio.com jornada.com.mx excelsior.com.mx elfinanciero.com.mx eleconomista.com.mx',
    'animalpolitico.com proceso.com.mx aristeguinoticias.com sinembargo.mx expansion.mx informador.mx elnorte.com',
    'prensalibre.com plazapublica.com.gt agenciaocote.com lahora.gt elfaro.net laprensagrafica.com elsalvador.com',
    'laprensa.hn elheraldo.hn tiempo.hn contracorriente.red confidencial.digital laprensani.com nacion.com crhoy.com',
    'semanariouniversidad.com prensa.com laestrella.com.pa listindiario.com diariolibre.com elnuevodia.com 14ymedio.com',
    'eltoque.com cibercuba.com',
  ],
  // Spain: Spanish, Catalan, Basque, Galician houses
  spain: [
    'elpais.com elmundo.es abc.es lavanguardia.com elperiodico.com eldiario.es elconfidencial.com publico.es larazon.es',
    '20minutos.es elespanol.com rtve.es europapress.es cadenaser.com ondacero.es expansion.com cincodias.com',
    'infolibre.es lavozdegalicia.es elcorreo.com diariovasco.com heraldo.es ara.cat vilaweb.cat elsaltodiario.com newtral.es',
  ],
  // Portugal and Brazil, Portuguese; Portuguese-speaking Africa
  portuguese: [
    'publico.pt expresso.pt dn.pt jn.pt observador.pt cmjornal.pt rtp.pt sicnoticias.pt tsf.pt lusa.pt sabado.pt visao.pt',
    'jornaldenegocios.pt eco.sapo.pt folha.uol.com.br noticias.uol.com.br estadao.com.br g1.globo.com oglobo.globo.com veja.abril.com.br terra.com.br',
    'correiobraziliense.com.br metropoles.com cartacapital.com.br valor.com.br gazetadopovo.com.br nexojornal.com.br',
    'poder360.com.br brasil247.com agenciabrasil.ebc.com.br band.com.br noticias.r7.com cnnbrasil.com.br gauchazh.clicrbs.com.br',
    'em.com.br correio24horas.com.br apublica.org brasildefato.com.br jovempan.com.br',
    'novojornal.co.ao jornaldeangola.ao cartamz.com opais.co.mz expressodasilhas.cv',
  ],
  // United States
  unitedStates: [
    'nytimes.com washingtonpost.com wsj.com usatoday.com latimes.com npr.org pbs.org cnn.com nbcnews.com abcnews.go.com',
    'cbsnews.com foxnews.com msnbc.com ms.now time.com newsweek.com theatlantic.com newyorker.com propublica.org',
    'theintercept.com vox.com slate.com thehill.com bostonglobe.com chicagotribune.com sfchronicle.com miamiherald.com',
    'dallasnews.com houstonchronicle.com seattletimes.com startribune.com inquirer.com denverpost.com nypost.com',
    'csmonitor.com businessinsider.com cnbc.com marketwatch.com motherjones.com thenation.com nationalreview.com',
    'reason.com texastribune.org univision.com telemundo.com laopinion.com elnuevoherald.com democracynow.org',
  ],
  // Canada, English and French
  canada: [
    'theglobeandmail.com thestar.com nationalpost.com cbc.ca ctvnews.ca globalnews.ca macleans.ca montrealgazette.com',
    'vancouversun.com ottawacitizen.com winnipegfreepress.com thenarwhal.ca radio-canada.ca lapresse.ca ledevoir.com',
    'journaldemontreal.com lesoleil.com lactualite.com tvanouvelles.ca',
  ],
  // United Kingdom and Ireland
  britainAndIreland: [
    'theguardian.com thetimes.com thetimes.co.uk telegraph.co.uk independent.co.uk dailymail.co.uk mirror.co.uk',
    'express.co.uk standard.co.uk inews.co.uk metro.co.uk news.sky.com itv.com channel4.com newstatesman.com spectator.co.uk',
    'scotsman.com heraldscotland.com walesonline.co.uk belfasttelegraph.co.uk irishtimes.com independent.ie rte.ie',
    'thejournal.ie irishexaminer.com opendemocracy.net lrb.co.uk',
  ],
  // France, Belgium, Luxembourg, Switzerland: French
  french: [
    'lemonde.fr lefigaro.fr liberation.fr leparisien.fr ouest-france.fr sudouest.fr lesechos.fr la-croix.com humanite.fr',
    'mediapart.fr lexpress.fr lepoint.fr nouvelobs.com marianne.net francetvinfo.fr franceinfo.fr radiofrance.fr',
    'bfmtv.com lci.fr tf1info.fr 20minutes.fr courrierinternational.com monde-diplomatique.fr huffingtonpost.fr',
    'ladepeche.fr lavoixdunord.fr letelegramme.fr europe1.fr rtl.fr tv5monde.com slate.fr lesoir.be lalibre.be dhnet.be',
    'rtbf.be lecho.be letemps.ch rts.ch tdg.ch 24heures.ch heidi.news lequotidien.lu',
  ],
  // French-speaking Africa and the Maghreb
  africaFrench: [
    'jeuneafrique.com seneweb.com dakaractu.com lequotidien.sn abidjan.net fratmat.info koaci.com',
    'actucameroun.com journalducameroun.com maliweb.net lefaso.net radiookapi.net actualite.cd elwatan.dz tsa-algerie.com',
    'lapresse.tn kapitalis.com le360.ma hespress.com medias24.com telquel.ma midi-madagasikara.mg gabonreview.com',
  ],
  // Germany, Austria, Switzerland: German
  german: [
    'spiegel.de zeit.de faz.net sueddeutsche.de welt.de taz.de tagesschau.de zdf.de zdfheute.de n-tv.de stern.de focus.de',
    'bild.de handelsblatt.com tagesspiegel.de fr.de berliner-zeitung.de wiwo.de deutschlandfunk.de br.de ndr.de wdr.de',
    'mdr.de swr.de rbb24.de www.t-online.de rnd.de merkur.de abendblatt.de ksta.de rp-online.de stuttgarter-zeitung.de',
    'freitag.de jungewelt.de nd-aktuell.de correctiv.org derstandard.at diepresse.com orf.at kurier.at krone.at',
    'kleinezeitung.at sn.at profil.at falter.at nzz.ch tagesanzeiger.ch srf.ch blick.ch watson.ch woz.ch luzernerzeitung.ch',
    'swissinfo.ch wort.lu',
  ],
  // Rest of Europe
  europe: [
    'corriere.it repubblica.it lastampa.it ilsole24ore.com ansa.it rainews.it ilpost.it ilfattoquotidiano.it',
    'nrc.nl volkskrant.nl nos.nl telegraaf.nl trouw.nl standaard.be demorgen.be vrt.be brusselstimes.com euobserver.com',
    'dn.se svd.se svt.se thelocal.com dr.dk politiken.dk berlingske.dk nrk.no aftenposten.no vg.no hs.fi yle.fi ruv.is',
    'gazeta.pl wyborcza.pl rp.pl wiadomosci.onet.pl tvn24.pl novinky.cz idnes.cz denikn.cz sme.sk dennikn.sk telex.hu 444.hu',
    'digi24.ro hotnews.ro g4media.ro novinite.com ekathimerini.com kathimerini.gr tovima.com balkaninsight.com n1info.rs',
    'delo.si jutarnji.hr postimees.ee err.ee delfi.lv lsm.lv lrt.lt kyivindependent.com pravda.com.ua ukrinform.net',
    'meduza.io novayagazeta.eu themoscowtimes.com timesofmalta.com cyprus-mail.com hurriyetdailynews.com bianet.org',
  ],
  // Africa, English
  africaEnglish: [
    'news24.com mg.co.za dailymaverick.co.za iol.co.za timeslive.co.za sabcnews.com businesslive.co.za groundup.org.za',
    'nation.africa standardmedia.co.ke the-star.co.ke theeastafrican.co.ke monitor.co.ug thecitizen.co.tz newtimes.co.rw',
    'punchng.com guardian.ng vanguardngr.com premiumtimesng.com thecable.ng thisdaylive.com dailytrust.com',
    'graphic.com.gh myjoyonline.com citinewsroom.com addisstandard.com herald.co.zw newzimbabwe.com lusakatimes.com',
    'namibian.com.na mmegi.bw ahram.org.eg madamasr.com allafrica.com africanews.com theafricareport.com',
  ],
  // Middle East, English
  middleEast: [
    'haaretz.com jpost.com timesofisrael.com 972mag.com arabnews.com thenationalnews.com gulfnews.com khaleejtimes.com',
    'middleeasteye.net al-monitor.com dailysabah.com tehrantimes.com iranintl.com rudaw.net jordantimes.com naharnet.com',
    'lorientlejour.com alarabiya.net asharq.com omanobserver.om thepeninsulaqatar.com kuwaittimes.com',
  ],
  // South and Central Asia, English
  southAsia: [
    'thehindu.com indianexpress.com timesofindia.indiatimes.com hindustantimes.com ndtv.com thewire.in scroll.in',
    'deccanherald.com telegraphindia.com livemint.com economictimes.indiatimes.com theprint.in indiatoday.in',
    'dawn.com thenews.com.pk tribune.com.pk geo.tv thedailystar.net bdnews24.com prothomalo.com kathmandupost.com',
    'dailymirror.lk economynext.com tolonews.com khaama.com eurasianet.org akipress.com astanatimes.com',
  ],
  // East and South-East Asia, English
  eastAsia: [
    'scmp.com hongkongfp.com taipeitimes.com focustaiwan.tw japantimes.co.jp asahi.com mainichi.jp nikkei.com nhk.or.jp',
    'kyodonews.net koreaherald.com koreatimes.co.kr yna.co.kr hani.co.kr joins.com straitstimes.com channelnewsasia.com',
    'todayonline.com thestar.com.my malaysiakini.com malaymail.com bangkokpost.com nationthailand.com',
    'thejakartapost.com tempo.co kompas.com rappler.com inquirer.net philstar.com mb.com.ph vnexpress.net irrawaddy.com',
    'mizzima.com phnompenhpost.com caixinglobal.com sixthtone.com globaltimes.cn chinadaily.com.cn xinhuanet.com',
  ],
  // Australia, New Zealand and the Pacific
  oceania: [
    'abc.net.au smh.com.au theage.com.au theaustralian.com.au afr.com news.com.au sbs.com.au crikey.com.au',
    'thesaturdaypaper.com.au brisbanetimes.com.au canberratimes.com.au nzherald.co.nz stuff.co.nz rnz.co.nz',
    'newsroom.co.nz thespinoff.co.nz odt.co.nz fijitimes.com.fj postcourier.com.pg islandsbusiness.com',
  ],
} as const;

export type NewsRegion = keyof typeof BY_REGION;

/** The sites of one region, as registrable domains. */
export function newsSitesOf(region: NewsRegion): readonly string[] {
  return BY_REGION[region].flatMap((line) => line.split(' '));
}

export const NEWS_REGIONS = Object.keys(BY_REGION) as readonly NewsRegion[];

/** All listed sites, without doubles. */
export const NEWS_SITES: readonly string[] = NEWS_REGIONS.flatMap(newsSitesOf);

/** Match patterns of the listed sites for a manifest: each domain with everything below it, http and https. */
export function newsSiteMatches(): string[] {
  return NEWS_SITES.map((site) => `*://*.${site}/*`);
}

/** Whether a host, without its port, is a listed news site or lies below one. */
export function isNewsSite(host: string): boolean {
  return NEWS_SITES.some((site) => host === site || host.endsWith(`.${site}`));
}
