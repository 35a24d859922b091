package prunus.models.alternative;

/**
 * A stored layer.
 *
 * @param weights what a reader gets back, in the layer's order
 * @param bits all that is stored: values, indices, codebooks, scales
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record Approximation(float[] weights, long bits) {}
