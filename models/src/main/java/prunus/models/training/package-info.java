/**
 * What {@code sim} asks of a training framework. The framework is heavy, so a module of its own
 * offers it and is found when it is there. May use {@link prunus.models.prune}.
 */
package prunus.models.training;
