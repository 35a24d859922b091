/**
 * {@code sim sweep}: one network on many arrays. A grid of configurations, and a file of results
 * that grows by a line a point and goes on where it was left. Depends on {@code simulator} and
 * {@code report}.
 */
package prunus.cli.sweep;
