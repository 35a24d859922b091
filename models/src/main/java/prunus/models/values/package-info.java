/**
 * What the array computes, bit for bit: a readable reference and a fast engine that must equal it,
 * for the quantiser and the simulator alike. Neither knows of PEs, queues or placement: the result
 * does not depend on them. Depends on {@code graph}, {@code compress} and {@code operations}.
 */
package prunus.models.values;
