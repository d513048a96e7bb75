/** The interactive matrix. Loaded with the page. */
export interface MatrixRoomWords {
  readonly heading: string;
}
