/** The answer: the sentence, the two machines, the cures. Loaded with the page. */
export interface AnswerWords {
  readonly heading: string;
}
