package prunus.report;

/**
 * Wall-clock times of the machine that simulated; no part of the result.
 *
 * @param simulateSeconds mapping, values, timing and accounting
 * @param loadSeconds until the model and its input were ready
 */
public record Host(double simulateSeconds, double loadSeconds) {}
