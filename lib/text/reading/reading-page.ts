/** A page to be read: what is too long, and too seldom asked for, to travel with every page as the interface's words do. */
export type ReadingPage = {
  readonly title: string;
  readonly lede: string;
  readonly sections: readonly ReadingSection[];
};

export type ReadingSection = {
  /** Its part of an address: `#visit`. The same in all languages. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is done in turn, one thing each. */
  readonly steps?: readonly string[];
  /** What stands beside each other, in no order. */
  readonly list?: readonly string[];
};
