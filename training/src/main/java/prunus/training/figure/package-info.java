/** The published figures of pruning with our networks, each as data and picture. */
package prunus.training.figure;
