/**
 * Random networks, arrays and inputs from a seed: what the simulator's oracle and the co-simulation
 * run. Depends on {@code config}, {@code values} and the models.
 */
package prunus.simulator.random;
