import type { LanguageWords } from './word-class.ts';

export const ENGLISH: LanguageWords = {
  grammar: `a an the this that these those each every either neither both all some any no none such what which who whom whose
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself
    in on at by to from of for with without within into onto over under above below between among against about around after before
    during since until till through across along behind beyond near off out up down toward towards upon via per amid amidst despite
    and or but nor so yet if then else when while where why how because although though unless whether as than once
    is are was were be been being am has have had having do does did done will would shall should can could may might must not
    also again already always ever never now here there today tomorrow yesterday tonight soon later still just only even too very
    more most less least much many few several other others another same own back away instead meanwhile however moreover
    therefore thus nevertheless perhaps maybe indeed first second third last next ago both yes let like according following
    one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion dozens hundreds thousands`,
  calendar: `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec i`,
  naming: `called named surnamed christened`,
  joiners: `of the and for de la del las los y e da do dos das du des van von der den ter al el bin ibn di du to`,
  titles: `president vice deputy acting interim former then ex prime minister foreign interior
    defence defense finance justice health economy energy education labour labor government opposition chief commander general gen colonel col
    lieutenant lt major maj captain capt sergeant sgt admiral adm marshal brigadier corporal cpl private officer commissioner inspector sheriff
    senator sen representative rep congressman congresswoman deputy governor gov mayor councillor councilor minister secretary 
    undersecretary chancellor ambassador envoy consul judge justice magistrate prosecutor attorney ombudsman ombudswoman
    leader chairman chairwoman chair director head spokesman spokeswoman spokesperson candidate 
    mr mrs ms miss mister dr doctor prof professor sir dame lord lady king queen prince princess emperor pope bishop archbishop cardinal
    father fr brother sister rev reverend pastor rabbi imam don dona señor señora comrade
    lawmaker lawyer economist journalist activist dictator businessman businesswoman entrepreneur tycoon unionist premier army navy police force military
    party union national state regional departmental`,
  honorifics: `mr mrs ms miss mister dr doctor prof professor sir dame lord lady don dona señor señora comrade ex former then acting interim vice deputy`,
  things: `airport airports street avenue ave road boulevard square plaza park garden gardens bridge tunnel highway motorway station stadium arena
    university college school academy institute institution hospital clinic library museum theatre theater hotel cafe restaurant bar club
    bank company corporation corp inc ltd llc holdings foundation fund trust airlines airline airways lines motors mining mines mine
    energy cement brewery winery vineyard studio studios films press newspaper magazine journal radio television tv
    prize award medal cup trophy league tournament marathon festival prison jail barracks base fort castle church cathedral chapel basilica parish
    monastery cemetery hall mall stage ship ferry frigate tanker cruiser liner boat submarine
    river creek lake bay beach island islands mountain mount cape valley canyon volcano county township ranch wharf pier harbour harbor port
    society association federation council committee commission authority agency bureau ministry court
    tribunal railway railroad metro dam reservoir pipeline refinery plant factory works laboratory lab observatory telescope satellite
    opera orchestra choir ballet athletic rovers fc cf sc wanderers     syndrome disease theorem formation fault storm hurricane street expressway terminal brigade battalion regiment`,
  areas: `department province region city state municipality district town capital area lowlands highlands valley valleys prefecture`,
  people: `man woman boy girl child player footballer striker midfielder defender goalkeeper winger coach manager singer actor actress dancer
    painter poet writer novelist author composer musician guitarist drummer pianist sculptor architect director filmmaker photographer
    scientist researcher biologist chemist physicist historian philosopher sociologist engineer doctor nurse teacher student farmer miner
    baker fisherman sailor soldier marshal general explorer conquistador liberator priest bishop cyclist runner boxer swimmer tennis golfer
    driver pilot voter vendor shopkeeper neighbour neighbor resident clerk passenger victim suspect dog cat horse puppy spaniard widow son
    daughter father mother brother sister uncle aunt cousin grandson namesake character hero heroine detective comedian chef model designer dentist butcher carpenter plumber barber hunter shepherd monk nun wrestler skier sprinter jockey investor founder entrepreneur influencer youtuber rapper
    tailor welder volunteer pensioner retiree caretaker janitor guard mechanic electrician grocer waiter waitress
    bartender cook seller trader customer tourist veterinarian vet dairyman beekeeper florist hairdresser
    seamstress cobbler shoemaker potter weaver gardener grandfather grandmother granddaughter nephew niece
    husband wife twin bystander commuter pupil apprentice porter busker trucker courier cabbie librarian
    paramedic firefighter lifeguard surgeon dermatologist cardiologist geologist botanist astronomer bookseller
    puppeteer magician juggler referee umpire cricketer rower pitcher infielder outfielder batsman bowler
    quarterback`,
  kin: `son daughter father mother brother sister uncle aunt cousin grandson granddaughter grandfather grandmother
    nephew niece husband wife widow twin`,
  anybody: `man woman boy girl victim suspect hero heroine character founder entrepreneur investor priest bishop general
    marshal soldier liberator explorer passenger writer author historian coach manager director economist
    teacher farmer miner engineer doctor`,
  places: `ranch farm estate plantation campsite oasis village hamlet town city suburb neighbourhood neighborhood district county island port resort province municipality settlement
    parish valley mountain peak river lake bay barrio borough quarter`,
  bodies: `company builder contractor construction engineering airline carrier bank lender regulator maker manufacturer retailer brewer
    insurer startup firm conglomerate subsidiary supplier producer operator broadcaster publisher newspaper magazine label club team
    charity museum laboratory university`,
  leisure: `match goal goals scored striker midfielder goalkeeper coach league tournament semifinal semifinals final finals
    seeded doubles set sets tennis football soccer cricket rugby basketball baseball cycling stage peloton
    championship champion penalty kick season squad defeat points album song singer concert tour film movie actor actress novel
    exhibition orchestra guitar festival screenplay rounds knockout bout crown lap marathon innings
    transfer fixture halftime relegation`,
  common: `police army government officials soldiers troops protesters lawmakers critics supporters workers miners farmers voters people residents
    experts analysts investors scientists students teachers doctors judges prosecutors lawyers reporters journalists officers critics
    congress parliament prosecutors court courts party parties opposition leaders leader president minister general
    new old big small high low long short early late good bad great major local national international foreign public private
    says say said told calls called wants warns vows denies admits seeks asks urges accuses hails slams rejects backs faces takes takes
    make makes made go goes went come comes came get gets got give gives gave find found see seen saw know known think thought
    profile analysis opinion editorial interview live breaking exclusive update updates news report reports watch read listen photo photos video
    heavily immediately shortly nearly almost about officially reportedly allegedly eventually finally recently previously currently
    statement return vote votes voting election elections coup crisis protest protests strike war peace deal talks trial
    thanks sorry please hello welcome dear happy sad nobody nothing everyone everybody someone something anyone anybody everything`,
};
