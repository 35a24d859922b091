package prunus.training.learn;

/**
 * What pulls weights towards zero while they are trained: {@code strength · Σ|w|} or {@code
 * strength/2 · Σw²} is added to the loss; biases are left alone.
 */
public record Regularisation(Kind kind, float strength) {
  /** Nothing pulls. */
  public static final Regularisation NONE = new Regularisation(Kind.L2, 0);

  /** The norm. */
  public enum Kind {
    L1,
    L2
  }
}
