/**
 * Every number that decides. The unit is arbitrary: a name is linked from `threshold` on. They were set by reasoning
 * from the cases in docs/linking.md (each comment says which), then checked on the development articles for what
 * changes when a number is halved or doubled (`node scripts/ablation.ts`); none was fitted to one article.
 */
export const WEIGHTS = {
  /** A name is linked from here on. */
  threshold: 1,
  /** How far the best reading must be ahead of the next; two that are closer both fit, so neither is linked. */
  margin: 0.25,
  /**
   * Names of people that nothing introduced need more: a wrong person is the worst link (design.md, Linking). At 1.5 a
   * country and two of its bodies made a trader of that surname a politician; from 2.1 on right ones are lost.
   */
  bareThreshold: 1.9,
  /** Enough where the bearer's own office or rank stands beside it: "General NAME". */
  officeThreshold: 1.5,
  /** And some of it must be the article's own words or a title: related entities alone surround everybody. */
  bareWords: 0.25,
  /** Whom the article describes in words that are not the profile's is ours only where it is full of its other words. */
  describedWords: 0.6,
  /** The word also stands in lower case in the article ("paz"). */
  alsoOrdinary: -0.5,

  /** What a name is worth by itself. */
  name: {
    /** A whole name that may stand alone. People share names more than bodies do, so theirs needs a grain of context. */
    alonePerson: 1.3,
    alone: 1.5,
    /** Three words and more are rarely shared. */
    long: 0.3,
    /** Several words that the pack says others bear too. */
    several: 0.55,
    single: 0.3,
    acronym: 0.3,
    part: 0,
    phraseAlone: 1.5,
    phrase: 0.5,
    handle: 1.5,
    /** First name and surname, or nickname and surname, that the pack does not list together. */
    variant: 0.5,
  },
  /** A person's whole name, or that of a place inside another, in an article that has nothing else of theirs (Strong Heuristics for NEL, 2022: silence). */
  noContext: -0.6,
  /** Least sum of cues and neighbours that counts as context. */
  context: 0.25,

  cue: 0.3,
  /** A cue that is an office or a frequent word tells little. */
  weakCue: 0.1,
  cues: 1.2,
  /** A cue within a few words of the name, once more. */
  nearCue: 0.25,
  nearCues: 0.5,
  /** A certain entity that the pack relates directly. */
  neighbour: 0.45,
  /** One that shares a neighbour. */
  distantNeighbour: 0.2,
  neighbours: 1.2,

  /** The article gave the whole name before (a bare surname is theirs in 92 to 100 % of cases, facts.md). */
  introduced: 1.5,
  /** It gives it only later: a live blog, or a headline. */
  introducedLater: 1.1,
  /** A place's longer name says little of a shorter one that another place inside it has as well. */
  introducedPlace: 0.6,
  /** The same string was linked elsewhere in the article (97 % one sense, facts.md). */
  sameName: 0.5,
  title: 0.5,
  /** "governor of NAME", where the office is one of the place's own. */
  office: 0.8,
  titleMismatch: -0.7,
  /** Held an office or was in the news at the article's date. */
  active: 0.3,
  kindFits: 0.3,
  kindMismatch: -2,
  explained: -0.7,
  /** Another bearer has the name in this article too. */
  sharedInArticle: -1.5,
  bearerWord: -0.3,
  /** A second word of the same bearer is hardly chance. */
  bearerWordAgain: -0.6,
  bearerWordNear: -0.7,
  bearerWords: -2,
  leisure: -0.5,
  /** Nothing certain of the entity's world stood in the title or anywhere before: news sets its scene first. */
  notAnnounced: -0.4,
  deadLong: -0.5,
  qualifier: -1,
  definedByNamesake: -1.2,
} as const;

/** Fewest different words of sport and the arts that make a page one of theirs. */
export const LEISURE_WORDS = 4;
/** Words on either side of a name that are near it. */
export const NEAR_WORDS = 8;
/** Days around an event in which its people are in the news. */
export const NEWS_DAYS = 60;
/** Youngest age, in years, at which somebody is in the news under a surname. */
export const YOUNGEST = 15;
/** Years before the first thing that a pack tells of somebody in which they can have been named. */
export const UNKNOWN_YOUTH = 30;
