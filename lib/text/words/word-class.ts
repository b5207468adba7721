/**
 * What a language's common words tell about the names beside them. Each list is plain text, folded when read.
 * They hold words of the language only: never a name of a person, an organisation or a place.
 */
export interface LanguageWords {
  /** Grammar: articles, pronouns, prepositions, conjunctions, adverbs, auxiliaries. */
  readonly grammar: string;
  /** Days and months, and what else a language writes with a capital that is no name. */
  readonly calendar: string;
  /** Lower-case words that can stand inside a name ("of", "de la"). */
  readonly joiners: string;
  /** Words that give somebody a name: "a clerk called NAME". */
  readonly naming: string;
  /** Offices, ranks and forms of address that stand before a person's name. */
  readonly titles: string;
  /** Those of the titles that anybody may have, so that they tell nothing of who it is. */
  readonly honorifics: string;
  /** Words for things named after people and places: venues, ways, companies, schools, ships, prizes. */
  readonly things: string;
  /** Administrative words that stand beside a place's name without changing it. */
  readonly areas: string;
  /** Words for what a person can be; "Name, the sailor", "a poet". */
  readonly people: string;
  /** Those of `people` that say whose relative somebody is. */
  readonly kin: string;
  /** Those of `people` that the news says of people of public life as well, so that they make nobody a stranger. */
  readonly anybody: string;
  /** Words for what a place can be; "Name, a hamlet". */
  readonly places: string;
  /** Words for what an organisation can be; "Name, the builder". */
  readonly bodies: string;
  /** Words of sport and the arts: pages where namesakes of politicians abound. */
  readonly leisure: string;
  /** Frequent words that a sentence, a headline or a shout begins with or is made of, beyond `grammar`. */
  readonly common: string;
}
