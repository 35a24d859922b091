package prunus.models.importers;

import prunus.models.compress.Preprocessing;
import prunus.models.graph.Network;

/** A network without weights and how pictures become its input. */
public record ImportGraph(Network network, Preprocessing preprocessing) {}
