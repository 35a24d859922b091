/**
 * Engines side by side on the same stimuli: the first difference is reported with its cycle, signal
 * and both values, and saved as waveforms and vectors that replay it. Knows engines only as {@link
 * prunus.hdl.sim.Simulation}.
 */
package prunus.testbench.lockstep;
