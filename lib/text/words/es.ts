import type { LanguageWords } from './word-class.ts';

export const SPANISH: LanguageWords = {
  grammar: `el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello
    yo tu usted ella nosotros nosotras ustedes ellos ellas me te se nos le les mi mis su sus nuestro nuestra nuestros nuestras
    a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras
    y e o u ni pero mas sino que si porque aunque cuando mientras donde como cual cuales quien quienes cuyo cuya pues
    es son era eran fue fueron ser sido siendo esta estan estaba estaban estuvo estado ha han habia habian haber hay hubo
    no si ya aun todavia tambien tampoco muy mas menos tan tanto tanta asi bien mal siempre nunca jamas ahora hoy ayer manana luego
    despues antes entonces aqui alli ahi solo quiza quizas acaso ademas incluso sin embargo asimismo cerca lejos apenas casi
    todo toda todos todas otro otra otros otras mismo misma mismos mismas cada algun alguno alguna algunos algunas ningun ninguno ninguna
    mucho mucha muchos muchas poco poca pocos pocas varios varias ambos ambas tal tales cuanto cuanta cuantos cuantas
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millon millones
    primer primero primera segundo segunda tercer tercero tercera ultimo ultima`,
  calendar: `lunes martes miercoles jueves viernes sabado domingo
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre`,
  naming: `llamado llamada llamados apellidado apellidada apellido`,
  joiners: `de la del las los y e el al da do dos para por en san santa`,
  titles: `presidente presidenta vicepresidente vicepresidenta expresidente expresidenta ex mandatario exmandatario mandataria primer primera ministro
    ministra exministro exministra canciller excanciller general gral coronel cnl capitan cap teniente tte mayor my sargento sgto almirante
    mariscal comandante excomandante jefe jefa senador senadora exsenador exsenadora diputado diputada exdiputado exdiputada legislador
    legisladora asambleista gobernador gobernadora exgobernador alcalde alcaldesa exalcalde prefecto exprefecto concejal embajador embajadora
    juez jueza magistrado magistrada fiscal procurador procuradora defensor defensora contralor lider dirigente exdirigente candidato candidata
    excandidato secretario secretaria general director directora rector rectora vocero vocera portavoz abogado abogada periodista
    sr sra srta senor senora senorita don dona doña dr dra doctor doctora lic licenciado licenciada ing ingeniero ingeniera prof profesor profesora
    padre monsenor obispo arzobispo cardenal papa rey reina principe princesa sor fray hermano hermana interino interina electo electa
    dictador opositor opositora oficialista empresario empresaria politico politica economista analista activista sindicalista cocalero cocalera
    viceministro viceministra exviceministro subsecretario comisario cabo soldado`,
  honorifics: `sr sra srta senor senora senorita don dona doña dr dra doctor doctora lic licenciado licenciada ing prof profesor profesora ex interino interina electo electa entonces general`,
  things: `sala salón aula aeropuerto calle avenida av carretera autopista bulevar paseo plaza plazuela parque jardin puente tunel estacion terminal estadio coliseo
    universidad colegio escuela instituto academia facultad hospital clinica biblioteca museo teatro hotel cafe restaurante bar club
    banco empresa compania corporacion constructora fundacion fondo aerolinea aerolineas lineas minera mina minas cemento cerveceria bodega
    vina estudio editorial diario periodico revista radio television canal premio medalla copa trofeo liga torneo maraton festival
    penal carcel cuartel regimiento batallon fuerte castillo iglesia catedral capilla basilica parroquia monasterio convento cementerio
    salon edificio buque barco fragata crucero petrolero ferry submarino rio arroyo lago laguna bahia playa
    isla islas monte cerro cordillera valle canon volcan condado hacienda estancia puerto muelle barrio villa urbanizacion     sociedad asociacion federacion confederacion consejo autoridad agencia ministerio juzgado corte
    tribunal ferrocarril metro represa embalse gasoducto refineria planta fabrica laboratorio observatorio telescopio satelite
    opera orquesta banda coro ballet deportivo atletico sporting sindrome enfermedad teorema falla
    tormenta huracan ciclon vino cerveza ron compañia naviera cooperativa `,
  areas: `departamento provincia region ciudad estado municipio distrito localidad poblacion capital gobernacion alcaldia`,
  people: `hombre mujer nino nina joven jugador jugadora futbolista delantero mediocampista defensa arquero portero entrenador tecnico cantante
    actor actriz bailarin bailarina pintor pintora poeta escritor escritora novelista autor autora compositor compositora musico guitarrista
    pianista escultor arquitecto cineasta fotografo cientifico cientifica investigador investigadora biologo bióloga quimico fisico historiador
    historiadora filosofo sociologo ingeniero medico medica enfermera maestro maestra estudiante agricultor minero panadero pescador marinero
    soldado mariscal general explorador conquistador libertador sacerdote obispo ciclista corredor boxeador nadador tenista golfista piloto
    votante vendedora vendedor vecina vecino pasajero victima sospechoso perro perra gato caballo viuda hijo hija padre madre hermano hermana
    tio tia primo prima nieto nieta homonimo personaje heroe heroina detective comediante chef modelo disenador humorista
    sastre soldador soldadora voluntario voluntaria jubilado jubilada portera sereno mecanico electricista
    tendero tendera camarero camarera mesero mesera cocinero cocinera comerciante cliente turista veterinario
    veterinaria apicultor florista peluquero peluquera modista zapatero zapatera alfarero tejedor tejedora
    jardinero abuelo abuela sobrino sobrina esposo esposa marido cunado cunada yerno nuera gemelo gemela
    transeunte alumno alumna aprendiz camionero taxista chofer conductor conductora bibliotecario bibliotecaria
    bombero socorrista cirujano cirujana geologo botanico astronomo librero librera titiritero mago malabarista
    arbitro pelotero carpintero plomero fontanero albanil carnicero verdulero lechero heladero cartero guia
    celador vigilante guardia barbero relojero pastor ganadero cazador buzo afinador acordeonista saxofonista
    baterista`,
  kin: `hijo hija padre madre hermano hermana tio tia primo prima nieto nieta abuelo abuela sobrino sobrina esposo
    esposa marido viuda cunado cunada yerno nuera gemelo gemela`,
  anybody: `hombre mujer joven victima sospechoso heroe heroina personaje sacerdote obispo general mariscal soldado
    libertador explorador pasajero escritor escritora autor autora historiador historiadora entrenador tecnico
    maestro maestra agricultor minero ingeniero medico medica estudiante`,
  places: `hacienda rancho finca estancia pueblo aldea caserio barrio suburbio condado isla puerto balneario municipio localidad poblado parroquia valle montana pico rio lago
    bahia comuna vereda pedania corregimiento`,
  bodies: `empresa constructora aerolinea banco regulador fabricante productora editorial diario revista club equipo museo universidad filial
    aseguradora operadora cadena cerveceria petrolera minera compania`,
  leisure: `partido gol goles delantero mediocampista portero arquero entrenador liga torneo semifinal semifinales final cuartos octavos tenis futbol
    baloncesto beisbol ciclismo etapa peloton campeonato campeon campeona penalti penal temporada plantilla derrota puntos disco cancion
    cantante concierto gira pelicula filme actor actriz novela exposicion orquesta guitarra festival guion taquilla asalto nocaut set sets
    dobles arcilla vuelta maraton fichaje descenso hinchada hinchas grada estreno album seleccion`,
  common: `policia ejercito gobierno autoridades soldados militares manifestantes legisladores criticos seguidores trabajadores mineros campesinos
    votantes gente vecinos expertos analistas estudiantes maestros medicos jueces fiscales abogados periodistas congreso parlamento corte
    partido oposicion lideres nuevo nueva gran grande pequeno alto alta bajo baja largo mejor peor mayor menor local nacional internacional
    dice dijo dicen dijeron pide piden quiere quieren queremos creemos tenemos somos estamos vamos sabemos podemos debemos hacemos decimos
    llama niega advierte acusa rechaza apoya enfrenta denuncia anuncia afirma asegura
    paz guerra mesa mesas casa vida muerte pueblo tierra agua gas luz sol mar cielo camino caminos mano manos dia dias noche noches ano anos
    tiempo trabajo dinero precio precios pan leche mercado plata oro cruz reyes flores rosas castillo torres rios leon campo campos montes
    vega vera iglesias santos lluvia fuego hierro palacios calle delgado bravo blanco blanca negro negra rubio moreno rojo verde
    perfil analisis opinion editorial entrevista video fotos exclusiva ultima hora vivo directo minuto claves crisis golpe protesta protestas
    huelga paro bloqueo bloqueos eleccion elecciones voto votos juicio gracias nadie nada alguien algo tercera cuarta semana`,
};
