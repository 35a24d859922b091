/**
 * The array as a model: mapper, timing engine, memories, energy.
 *
 * <p>Data flows one way: {@code mapper} makes a program of {@code prunus.array}; {@code timing} and
 * {@code memory} say what each of its commands costs, {@code energy} turns counts into picojoules,
 * and {@code result} holds what came out. {@code oracle} holds a run against the array executed
 * literally. This package only ties them together ({@link prunus.simulator.Simulator}). Depends on
 * {@code models} and {@code array}.
 */
package prunus.simulator;
