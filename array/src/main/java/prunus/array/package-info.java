/**
 * What the machine is, apart from who simulates or builds it. {@code config} describes an array,
 * {@code contract} what every array promises, {@code program} a network mapped to one, {@code host}
 * the bits a host loads and writes. Depends on {@code models}; the simulator and the circuit
 * generator stand side by side on it and know nothing of each other.
 */
package prunus.array;
