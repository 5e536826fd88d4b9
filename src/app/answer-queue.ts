/** What is asked and not answered yet: how long a question more would wait. */
export interface AnswerQueue {
  /** Whether so much is asked that it is refused, as `busy`. */
  isFull(): boolean;
  /** Whether it waits for longer than somebody should be left without a word. */
  isLong(): boolean;
}
