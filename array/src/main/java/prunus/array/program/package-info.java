/**
 * A program: what the mapper makes of a network for one array, and what simulator and co-simulation
 * both execute. Data only: records, printable as JSON. Depends on {@code config} and on the models'
 * graph and compressed weights.
 */
package prunus.array.program;
