package prunus.hdl.parts;

import java.math.BigInteger;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Grants one of several requests, in turn.
 *
 * <p>{@code grant} has the bit of one request in the same cycle, or none if there is no request. In
 * a cycle with {@code accept} the grant counts: from the next cycle on the requests above it come
 * first, then those from 0 on. Without {@code accept} the order stays. Reset: request 0 comes
 * first.
 */
public final class RoundRobinArbiter extends Module {
  public final UInt request;
  public final Bool accept;
  public final UInt grant;

  public RoundRobinArbiter(int count) {
    if (count < 2) {
      throw new IllegalArgumentException("an arbiter needs 2 requests, not " + count);
    }
    super("RoundRobinArbiter_" + count);
    request = input("request", uint(count));
    accept = input("accept");
    BigInteger all = BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
    var turn = reg("turn", uint(count), all);
    var ahead = wire("ahead", request.and(turn));
    var candidates = wire("candidates", ahead.orReduce().select(ahead, request));
    var chosen = wire("chosen", candidates.and(candidates.not().plus(1)));
    when(accept.and(request.orReduce()), () -> turn.set(chosen.or(chosen.minus(1)).not()));
    grant = output("grant", chosen);
    assertion("one_at_most", chosen.and(chosen.minus(1)).eq(0));
    assertion("only_requests", chosen.and(request.not()).eq(0));
    assertion("one_if_any", chosen.orReduce().eq(request.orReduce()));
  }
}
