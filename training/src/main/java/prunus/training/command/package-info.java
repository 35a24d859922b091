/**
 * What {@code sim train}, {@code sim prune --checkpoint} and {@code sim figure} do: the framework
 * behind {@link prunus.models.training}. May use every other package of this module.
 */
package prunus.training.command;
