package prunus.array.config;

/** How output channels are dealt out to PEs. */
public enum Placement {
  /** Heaviest filter first, to the least loaded PE with a free slot. */
  GREEDY,
  /** Channel k to PE {@code k mod N}, as EIE does. */
  MODULO
}
