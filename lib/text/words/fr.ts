import type { LanguageWords } from './word-class.ts';

export const FRENCH: LanguageWords = {
  grammar: `le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    je tu il elle on nous vous ils elles me te se lui y en qui que quoi dont où lequel laquelle lesquels
    à dans par pour sur sous avec sans chez contre entre vers depuis pendant avant après devant derrière dès jusque jusqu malgré selon parmi
    outre hors face grâce lors et ou ni mais or donc car si comme quand lorsque puisque quoique tandis alors afin
    est sont était étaient fut furent être été étant a ont avait avaient eut avoir eu sera seront serait ai as avons avez
    ne pas plus moins très trop tout toute tous toutes même mêmes aussi encore déjà toujours jamais souvent parfois maintenant aujourd hui
    hier demain bientôt ensuite puis enfin ici là ainsi bien mal peu beaucoup assez presque seulement surtout notamment cependant pourtant
    toutefois autre autres quelque quelques plusieurs chaque aucun aucune certains certaines tel telle tels telles
    deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille million millions milliard milliards
    premier première second seconde troisième dernier dernière oui non`,
  calendar: `lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
  naming: `nommé nommée appelé appelée prénommé`,
  joiners: `de du des la le les l d et en à au aux pour sur van von der del`,
  titles: `président présidente ex vice ancien ancienne premier première ministre chancelier
    chancelière général générale colonel capitaine lieutenant commandant commandante sergent amiral maréchal chef cheffe sénateur sénatrice
    député députée gouverneur gouverneure préfet maire conseiller conseillère ambassadeur ambassadrice juge magistrat magistrate procureur
    procureure avocat avocate leader dirigeant dirigeante candidat candidate secrétaire directeur directrice recteur journaliste
    m mm mme mlle monsieur madame mademoiselle dr docteur pr professeur professeure me maître père abbé évêque archevêque cardinal pape roi reine
    prince princesse frère sœur intérimaire élu élue dictateur opposant opposante syndicaliste économiste entrepreneur entrepreneuse industriel cocalero militant militante caporal soldat`,
  honorifics: `m mm mme mlle monsieur madame mademoiselle dr docteur pr professeur me maître ex vice ancien ancienne intérimaire élu élue`,
  things: `aéroport rue avenue boulevard autoroute place square parc jardin pont tunnel gare station terminal stade arène université collège lycée
    école institut académie faculté hôpital clinique bibliothèque musée théâtre hôtel café restaurant bar club banque entreprise compagnie
    société constructeur fondation fonds mine mines cimenterie brasserie domaine studio éditions journal quotidien revue magazine
    radio télévision chaîne prix médaille coupe trophée ligue tournoi marathon festival prison caserne régiment bataillon fort château
    église cathédrale chapelle basilique paroisse monastère couvent cimetière immeuble navire bateau
    frégate croiseur pétrolier ferry paquebot fleuve rivière ruisseau lac baie plage île îles mont montagne vallée canyon
    volcan comté port quai quartier association fédération confédération conseil autorité agence     ministère cour tribunal métro barrage gazoduc raffinerie usine laboratoire observatoire télescope satellite opéra orchestre
    chœur ballet olympique athlétique racing syndrome maladie théorème tempête ouragan vin`,
  areas: `département province région ville état municipalité district localité capitale`,
  people: `homme femme garçon fille enfant joueur joueuse footballeur attaquant milieu défenseur gardien entraîneur sélectionneur chanteur chanteuse
    acteur actrice danseur danseuse peintre poète écrivain écrivaine romancier romancière auteur autrice compositeur compositrice musicien
    guitariste pianiste sculpteur architecte réalisateur cinéaste photographe scientifique chercheur chercheuse biologiste chimiste physicien
    historien historienne philosophe sociologue ingénieur médecin infirmière enseignant étudiant étudiante agriculteur mineur boulanger
    pêcheur marin soldat maréchal général explorateur conquistador libérateur prêtre évêque cycliste coureur boxeur nageur golfeur pilote
    électeur vendeuse vendeur voisine voisin passager victime suspect chien chienne chat cheval veuve fils père mère frère sœur oncle tante
    cousin cousine homonyme personnage héros héroïne détective humoriste comédien chef mannequin
    tailleur soudeur bénévole retraité retraitée concierge mécanicien électricien épicier épicière serveur
    serveuse cuisinier cuisinière commerçant commerçante client cliente touriste vétérinaire apiculteur
    fleuriste coiffeur coiffeuse couturière cordonnier potier tisserande jardinier neveu nièce mari épouse
    jumeau jumelle passant élève apprenti routier bibliothécaire pompier chirurgien géologue botaniste
    astronome libraire marionnettiste magicien jongleur arbitre charpentier menuisier plombier maçon boucher
    laitier facteur guide vigile barbier horloger berger plongeur dentiste ajusteur viticulteur vigneron
    ostréiculteur`,
  kin: `fils fille père mère frère sœur oncle tante cousin cousine petit-fils grand-père grand-mère neveu nièce mari
    épouse veuve jumeau jumelle`,
  anybody: `homme femme victime suspect héros héroïne personnage prêtre évêque général maréchal soldat explorateur
    libérateur passager écrivain écrivaine auteur autrice historien historienne entraîneur enseignant
    agriculteur mineur ingénieur médecin étudiant étudiante`,
  places: `ferme domaine ranch village hameau bourg ville banlieue quartier comté île port station municipalité commune localité paroisse vallée montagne pic fleuve
    rivière lac baie`,
  bodies: `entreprise constructeur groupe compagnie banque régulateur fabricant producteur éditeur journal magazine club équipe musée université
    filiale assureur opérateur chaîne brasserie`,
  leisure: `match but buts attaquant milieu gardien entraîneur ligue tournoi finale quarts tennis football rugby basket
    cyclisme étape peloton championnat champion championne pénalty saison effectif défaite points disque chanson chanteur chanteuse concert
    tournée film acteur actrice roman exposition orchestre guitare festival scénario reprise manche set sets double ocre marathon
    transfert relégation supporters album sélection`,
  common: `police armée gouvernement autorités soldats militaires manifestants élus critiques partisans ouvriers mineurs paysans électeurs gens
    habitants experts analystes étudiants enseignants médecins juges procureurs avocats journalistes congrès parlement justice parti opposition
    nouveau nouvelle grand grande petit petite haut haute bas basse long meilleur pire local national international
    dit disent demande demandent veut veulent voulons croyons avons sommes savons pouvons devons nie avertit accuse rejette soutient affronte
    dénonce annonce affirme paix guerre table maison vie mort peuple terre eau gaz lumière soleil mer ciel chemin main mains jour jours nuit
    année années temps travail argent prix pain lait marché or croix rois fleurs portrait analyse opinion éditorial entretien vidéo photos
    exclusif direct crise coup putsch manifestation manifestations grève barrage élection élections vote votes procès merci personne rien quelqu
    arrêtée arrêté condamnée condamné accusé accusée réunis interrogé interrogée`,
};
