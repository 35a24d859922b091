/**
 * Runs: training, and pruning with retraining, as lists of stages that a session performs one after
 * the other, with a checkpoint after each epoch. Depends on {@link prunus.training.learn}.
 */
package prunus.training.run;
