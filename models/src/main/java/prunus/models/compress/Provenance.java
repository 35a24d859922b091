package prunus.models.compress;

/**
 * Where a network's weights come from; reported wherever its results are.
 *
 * @param kind synthetic, trained or imported
 * @param source the recipe and its seed, the training run, or the imported file
 */
public record Provenance(Kind kind, String source) {
  /** How the weights came to be. */
  public enum Kind {
    /** Drawn from a seeded recipe: shapes and densities are real, values are not. */
    SYNTHETIC,
    /** Trained, pruned and retrained. */
    TRAINED,
    /** Read from somebody else's file. */
    IMPORTED
  }
}
