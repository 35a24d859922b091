/**
 * Random arrays with random networks on them, for every property test and co-simulation. Depends on
 * {@code config} and {@code models}.
 */
package prunus.array.random;
