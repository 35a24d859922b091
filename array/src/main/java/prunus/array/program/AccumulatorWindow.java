package prunus.array.program;

/**
 * How a pass lays out the accumulators: {@code address = (y_g mod rows)·rowSize + kl·Wg + x_g}.
 *
 * @param rows NR, rows of the rolling window, a power of two
 * @param rowSize ROW, accumulators a row, a power of two
 * @param completeRows G = NR − (R'−1), output rows that complete in one window
 */
public record AccumulatorWindow(int rows, int rowSize, int completeRows) {}
