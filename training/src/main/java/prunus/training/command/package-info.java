/** The commands of the training program: {@code sim train}, {@code prune} and {@code figure}. */
package prunus.training.command;
