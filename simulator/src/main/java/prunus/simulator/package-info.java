/**
 * The array as a model: configuration, mapper, value and timing engines, energy.
 *
 * <p>Data flows one way: {@code config → program ← mapper}, and a program runs on {@code values}
 * and {@code timing}; {@code energy} turns their counts into picojoules and {@code result} holds
 * what came out. This package only ties them together ({@link prunus.simulator.Simulator}). Depends
 * on {@code models}.
 */
package prunus.simulator;
