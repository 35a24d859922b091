package prunus.array.config;

/** What is cut off from its supply while it has nothing to do. */
public enum PowerGating {
  /** Nothing: all PEs are powered from start to end. */
  NONE
}
