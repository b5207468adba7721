import type { LanguageWords } from './word-class.ts';

export const GERMAN: LanguageWords = {
  grammar: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jener jene jenes
    ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich mein meine dein sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere
    in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne über um unter vom von vor während wegen zu zum zur zwischen seit trotz laut
    gegenüber außer ab und oder aber denn sondern doch dass daß ob weil wenn als wie wo wer was wann warum obwohl nachdem bevor damit
    ist sind war waren sei seien wäre wird werden wurde wurden worden hat haben hatte hatten habe kann können konnte konnten soll sollen sollte muss müssen
    musste will wollen wollte darf dürfen nicht kein auch noch schon immer nie niemals jetzt heute gestern morgen bald später dann danach
    davor hier dort da nur sogar sehr mehr weniger viel viele vielen wenig wenige einige mehrere andere anderen anderer anderes selbst
    so also jedoch dennoch trotzdem zudem außerdem allerdings vielleicht bereits etwa rund fast zuletzt zunächst dabei dazu darauf daraufhin davon
    alle allen aller alles jeder jede jedes jeden beide beiden manche solche
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend erste ersten zweite zweiten dritte dritten letzte letzten
    ja nein`,
  calendar: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    januar februar märz april mai juni juli august september oktober november dezember`,
  naming: `namens genannt`,
  joiners: `der die das des den dem von vom zu zur zum für und van de la del y`,
  titles: `präsident präsidentin vizepräsident vizepräsidentin expräsident expräsidentin altpräsident interimspräsident interimspräsidentin
    übergangspräsident übergangspräsidentin staatschef staatschefin staatspräsident staatspräsidentin regierungschef premierminister
    ministerpräsident minister ministerin innenminister außenminister verteidigungsminister finanzminister wirtschaftsminister justizminister
    kanzler kanzlerin bundeskanzler general generäle oberst hauptmann leutnant major feldwebel admiral marschall kommandeur kommandant oberbefehlshaber
    befehlshaber heereschef armeechef militärchef polizeichef chef chefin senator senatorin abgeordneter abgeordnete abgeordneten gouverneur gouverneurin
    bürgermeister bürgermeisterin oberbürgermeister botschafter botschafterin richter richterin staatsanwalt staatsanwältin generalstaatsanwalt anwalt anwältin
    oppositionsführer oppositionsführerin oppositionspolitiker parteichef führer anführer kandidat kandidatin präsidentschaftskandidat generalsekretär
    generalsekretärin sekretär direktor direktorin leiter leiterin sprecher sprecherin journalist journalistin herr herrn frau dr prof professor
    professorin pater bischof erzbischof kardinal papst könig königin prinz prinzessin bruder schwester amtsinhaber vorgänger nachfolger
    exminister politiker politikerin gewerkschafter gewerkschafterin ökonom ökonomin aktivist aktivistin diktator diktatorin
    unternehmer unternehmerin geschäftsmann geschäftsfrau industrieller kokabauer kokabäuerin verfassungsrechtler anwältin jurist juristin`,
  honorifics: `herr herrn frau dr prof professor professorin ex amtsinhaber vorgänger nachfolger`,
  things: `flughafen straße strasse allee platz park garten brücke tunnel autobahn bahnhof station stadion arena universität hochschule schule
    gymnasium institut akademie krankenhaus klinik bibliothek museum theater hotel café restaurant bar club verein bank unternehmen firma
    konzern stiftung fonds airline fluggesellschaft airlines werke mine minen brauerei weingut studio verlag zeitung zeitschrift magazin radio
    fernsehen sender preis medaille pokal liga turnier marathon festival gefängnis kaserne regiment bataillon festung schloss burg
    kirche kathedrale kapelle basilika kloster friedhof halle gebäude schiff fregatte kreuzer tanker fähre
    uboot fluss bach bucht strand insel inseln gebirge kap vulkan hafen kai viertel gesellschaft verband
    föderation behörde agentur ministerium gericht gerichtshof bahn damm stausee pipeline raffinerie
    fabrik labor observatorium teleskop satellit oper orchester chor ballett syndrom krankheit sturm
    hurrikan wein bier`,
  areas: `departement departamento provinz region stadt staat gemeinde bezirk ort hauptstadt bundesstaat tiefland hochland`,
  people: `mann frau junge mädchen kind spieler spielerin fußballer stürmer mittelfeldspieler verteidiger torwart trainer sänger sängerin
    schauspieler schauspielerin tänzer tänzerin maler malerin dichter schriftsteller schriftstellerin autor autorin komponist komponistin
    musiker gitarrist pianist bildhauer architekt regisseur fotograf wissenschaftler wissenschaftlerin forscher forscherin biologe chemiker
    physiker historiker historikerin philosoph soziologe ingenieur arzt ärztin krankenschwester lehrer lehrerin student studentin bauer
    bergmann bäcker fischer seemann soldat marschall general entdecker eroberer befreier priester bischof radfahrer läufer boxer schwimmer
    tennisspieler golfer fahrer pilot wähler verkäuferin verkäufer nachbarin nachbar passagier opfer verdächtiger hund katze pferd witwe
    sohn tochter vater mutter bruder schwester onkel tante cousin enkel namensvetter figur held heldin detektiv komiker koch
    schneider schneiderin schweißer rentner rentnerin hausmeister aufseher aufseherin wärter wächter mechaniker
    elektriker kellner kellnerin händler händlerin kunde kundin tourist touristin tierarzt tierärztin imker
    florist floristin friseur friseurin schuster töpfer weberin gärtner gärtnerin großvater großmutter enkelin
    neffe nichte ehemann ehefrau zwilling schwager passant schüler schülerin lehrling lastwagenfahrer
    taxifahrer bibliothekar bibliothekarin feuerwehrmann chirurg geologe botaniker astronom buchhändler
    zauberer jongleur schiedsrichter tischler schreiner klempner maurer metzger fleischer milchmann briefträger
    barbier uhrmacher hirte schäfer taucher zahnarzt winzer senn wirt wirtin förster jäger lokführer busfahrer
    soziologin biologin`,
  kin: `sohn tochter vater mutter bruder schwester onkel tante cousin enkel enkelin großvater großmutter neffe nichte
    ehemann ehefrau witwe zwilling schwager schwägerin`,
  anybody: `mann frau opfer verdächtiger held heldin figur priester bischof general marschall soldat entdecker befreier
    eroberer passagier schriftsteller schriftstellerin autor autorin historiker historikerin trainer lehrer
    lehrerin bauer bergmann ingenieur student studentin`,
  places: `ranch bauernhof landgut dorf weiler stadt vorort viertel landkreis insel hafen badeort gemeinde ort siedlung pfarrei tal berg gipfel fluss see bucht kleinstadt hafenstadt`,
  bodies: `firma unternehmen baukonzern konzern fluggesellschaft bank aufsicht hersteller produzent verlag zeitung magazin klub verein mannschaft museum universität
    tochterfirma versicherer betreiber brauerei`,
  leisure: `spiel tor tore stürmer mittelfeldspieler torwart trainer liga turnier halbfinale finale viertelfinale achtelfinale tennis fußball rugby basketball
    radsport etappe meisterschaft meister elfmeter saison kader niederlage punkte album lied sänger sängerin konzert tournee film
    schauspieler schauspielerin roman ausstellung orchester gitarre festival drehbuch kinokasse runde satz doppel sandplatz marathon wechsel abstieg
    fans nationalmannschaft`,
  common: `polizei armee militär heer regierung behörden soldaten demonstranten kritiker anhänger arbeiter bergleute bauern wähler leute menschen bewohner
    experten analysten studenten lehrer ärzte richter staatsanwälte anwälte journalisten kongress parlament justiz partei opposition
    neue neuer neues neuen große großer kleine hohe lange beste schlechteste sagt sagte sagen sagten erklärte teilte fordert fordern will wollen wir
    glauben wissen können müssen bestreitet warnt beschuldigt lehnt unterstützt kündigt frieden krieg tisch haus leben tod volk land wasser
    gas licht sonne meer himmel weg hand tag tage nacht jahr jahre zeit arbeit geld preis preise brot milch markt silber gold kreuz könige
    porträt analyse meinung kommentar interview video fotos exklusiv krise putsch protest proteste streik blockade wahl wahlen stimme stimmen
    prozess danke niemand nichts jemand etwas angaben ende anfang woche monat mitte montagabend sonntagabend nachricht nachrichten agentur
    reporter reportern beobachter minister amt macht kritik gewalt haft urteil verfassung demokratie gesetz frage rede seite land länder teil`,
};
