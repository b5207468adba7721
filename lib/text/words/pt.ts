import type { LanguageWords } from './word-class.ts';

export const PORTUGUESE: LanguageWords = {
  grammar: `o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo
    eu tu voce ele ela nos voces eles elas me te se lhe lhes meu minha seu sua seus suas nosso nossa nossos nossas
    ao aos à às ante apos ate com contra de do da dos das desde durante em no na nos nas num numa entre para pra por pelo pela pelos pelas
    perante sem sob sobre segundo conforme
    e ou nem mas porem que se porque embora quando enquanto onde como qual quais quem cujo cuja pois
    é são era eram foi foram ser sido sendo está estão estava estavam esteve há havia houve tem têm tinha ter
    não sim já ainda também tampouco muito mais menos tão tanto assim bem mal sempre nunca jamais agora hoje ontem amanhã logo
    depois antes então aqui ali lá só apenas talvez além inclusive entretanto contudo quase
    todo toda todos todas outro outra outros outras mesmo mesma mesmos mesmas cada algum alguma alguns algumas nenhum nenhuma
    muita muitos muitas pouco pouca poucos poucas vários várias ambos ambas tal tais quanto quanta
    dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem mil milhão milhões bilhões
    primeiro primeira segunda terceiro terceira último última`,
  calendar: `sábado domingo terça quarta quinta sexta feira
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro`,
  naming: `chamado chamada sobrenome`,
  joiners: `de da do das dos e a o para por em la del`,
  titles: `presidente presidenta vice ex primeiro primeira ministro ministra chanceler general coronel capitão
    tenente major sargento almirante marechal comandante chefe senador senadora deputado deputada governador governadora prefeito prefeita
    vereador embaixador embaixadora juiz juíza magistrado promotor promotora procurador procuradora defensor líder dirigente candidato candidata
    secretário secretária secretário-geral geral diretor diretora reitor advogado advogada jornalista
    sr sra senhor senhora dom dona dr dra doutor doutora prof professor professora engenheiro padre bispo arcebispo cardeal papa rei rainha
    príncipe princesa frei irmã irmão interino interina eleito eleita ditador opositor oposicionista empresário empresária economista ativista sindicalista cocaleiro cabo soldado`,
  honorifics: `sr sra senhor senhora dom dona dr dra doutor doutora prof professor professora ex vice interino interina eleito eleita geral`,
  things: `aeroporto rua avenida av rodovia estrada alameda praça largo parque jardim ponte túnel estação terminal rodoviária estádio arena
    ginásio universidade faculdade colégio escola instituto academia hospital clínica biblioteca museu teatro hotel café restaurante bar clube
    banco empresa companhia corporação construtora empreiteira fundação fundo mineradora mina minas cimento cervejaria vinícola
    estúdio editora jornal revista rádio televisão canal prêmio prémio medalha copa taça troféu liga torneio maratona festival
    penitenciária presídio cadeia quartel regimento batalhão forte castelo igreja catedral capela basílica paróquia mosteiro convento
    cemitério salão edifício navio barco fragata cruzeiro petroleiro balsa submarino rio riacho lago lagoa
    baía praia ilha ilhas monte morro serra vale cânion vulcão condado fazenda porto cais bairro vila     sociedade associação federação confederação conselho autoridade agência ministério vara corte tribunal
    ferrovia metrô linha represa barragem gasoduto refinaria usina fábrica laboratório observatório telescópio satélite
    ópera orquestra banda coral balé esporte atlético sporting síndrome doença teorema tempestade furacão
    vinho cerveja`,
  areas: `departamento província região cidade estado município distrito localidade capital`,
  people: `homem mulher menino menina jovem jogador jogadora futebolista atacante meia zagueiro goleiro treinador técnico cantor cantora ator atriz
    bailarino dançarina pintor pintora poeta escritor escritora romancista autor autora compositor compositora músico guitarrista pianista
    escultor arquiteto cineasta fotógrafo cientista pesquisador pesquisadora biólogo químico físico historiador historiadora filósofo
    sociólogo engenheiro médico médica enfermeira professor professora estudante agricultor mineiro padeiro pescador marinheiro soldado
    marechal general explorador conquistador libertador padre bispo ciclista corredor boxeador nadador tenista golfista piloto eleitor
    vendedora vendedor vizinha vizinho passageiro vítima suspeito cachorro cão gato cavalo viúva filho filha pai mãe irmão irmã tio tia
    primo prima neto neta homônimo personagem herói heroína detetive comediante humorista chef modelo
    alfaiate soldador voluntário voluntária aposentado aposentada porteiro porteira zelador mecânico eletricista
    garçom garçonete cozinheiro cozinheira comerciante cliente turista veterinário veterinária apicultor
    florista cabeleireiro costureira sapateiro oleiro tecelã jardineiro avô avó sobrinho sobrinha esposo esposa
    marido cunhado cunhada genro gêmeo transeunte aluno aluna aprendiz caminhoneiro taxista motorista
    bibliotecário bibliotecária bombeiro cirurgião geólogo botânico astrônomo livreiro mágico malabarista
    árbitro carpinteiro marceneiro encanador pedreiro açougueiro leiteiro carteiro guia vigia vigilante
    barbeiro relojoeiro pastor mergulhador dentista camelô ambulante feirante`,
  kin: `filho filha pai mae irmao irma tio tia primo prima neto neta avo sobrinho sobrinha esposo esposa marido viuva
    cunhado cunhada genro nora gemeo gemea`,
  anybody: `homem mulher jovem vítima suspeito herói heroína personagem padre bispo general marechal soldado libertador
    explorador passageiro escritor escritora autor autora historiador historiadora treinador técnico professor
    professora agricultor mineiro engenheiro médico médica estudante`,
  places: `fazenda sítio rancho povoado aldeia vila bairro subúrbio condado ilha porto balneário município localidade freguesia vale montanha pico rio lago baía`,
  bodies: `empresa construtora empreiteira companhia banco reguladora fabricante produtora editora jornal revista clube equipe time museu
    universidade subsidiária seguradora operadora rede cervejaria petroleira mineradora`,
  leisure: `partida jogo gol gols golo golos atacante meia zagueiro goleiro treinador técnico liga torneio semifinal semifinais final quartas
    oitavas tênis ténis futebol basquete ciclismo etapa pelotão campeonato campeão campeã pênalti temporada elenco derrota pontos disco
    canção cantor cantora show turnê filme ator atriz romance exposição orquestra guitarra violão festival roteiro bilheteria assalto nocaute
    duplas saibro maratona rebaixamento torcida torcedores seleção álbum estreia`,
  common: `polícia exército governo autoridades soldados militares manifestantes parlamentares críticos seguidores trabalhadores mineiros
    camponeses eleitores gente moradores especialistas analistas estudantes professores médicos juízes promotores advogados jornalistas
    congresso parlamento justiça partido oposição líderes novo nova grande pequeno alto alta baixo baixa longo melhor pior maior menor
    diz disse dizem disseram pede pedem quer querem queremos acreditamos temos somos estamos vamos sabemos podemos devemos
    nega adverte acusa rejeita apoia enfrenta denuncia anuncia afirma
    paz guerra mesa casa vida morte povo terra água gás luz sol mar céu caminho mão mãos dia dias noite ano anos tempo trabalho dinheiro
    preço preços pão leite mercado prata ouro cruz reis flores rosas castelo torres rios campo campos montes santos chuva fogo ferro
    perfil análise opinião editorial entrevista vídeo fotos exclusivo vivo crise golpe protesto protestos greve bloqueio eleição eleições
    voto votos julgamento obrigado ninguém nada alguém algo defesa semana`,
};
