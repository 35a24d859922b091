/**
 * A network as a typed directed acyclic graph of sealed layer kinds. Depends on nothing of ours.
 */
package prunus.models.graph;
