/**
 * What the array computes, bit for bit: a readable reference and a fast engine that must equal it.
 * Neither knows of PEs, queues or placement: the result does not depend on them. Depends on the
 * models only.
 */
package prunus.models.values;
