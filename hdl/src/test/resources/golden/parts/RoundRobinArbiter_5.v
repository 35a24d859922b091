`default_nettype none

module RoundRobinArbiter_5 (  // RoundRobinArbiter.java:25
  input wire clk,
  input wire rst,
  input wire [4:0] request,  // RoundRobinArbiter.java:26
  input wire accept,  // RoundRobinArbiter.java:27
  output wire [4:0] grant  // RoundRobinArbiter.java:34
);
  reg [4:0] turn;  // RoundRobinArbiter.java:29
  wire [4:0] ahead;  // RoundRobinArbiter.java:30
  wire [4:0] candidates;  // RoundRobinArbiter.java:31
  wire [4:0] chosen;  // RoundRobinArbiter.java:32
  wire one_at_most;  // RoundRobinArbiter.java:35
  wire only_requests;  // RoundRobinArbiter.java:36
  wire one_if_any;  // RoundRobinArbiter.java:37
  wire unused_ok;

  assign ahead = request & turn;  // RoundRobinArbiter.java:30
  assign candidates = (|ahead) ? ahead : request;  // RoundRobinArbiter.java:31
  assign chosen = candidates & ((~candidates) + 5'd1);  // RoundRobinArbiter.java:32

  always @(posedge clk) begin
    if (rst) begin
      turn <= 5'd31;  // RoundRobinArbiter.java:29
    end else if (accept && (|request)) begin
      turn <= ~(chosen | (chosen - 5'd1));  // RoundRobinArbiter.java:33
    end
  end

  assign grant = chosen;  // RoundRobinArbiter.java:34
  assign one_at_most = (chosen & (chosen - 5'd1)) == 5'd0;  // RoundRobinArbiter.java:35
  assign only_requests = (chosen & (~request)) == 5'd0;  // RoundRobinArbiter.java:36
  assign one_if_any = (|chosen) == (|request);  // RoundRobinArbiter.java:37

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || one_at_most);  // RoundRobinArbiter.java:35
    assert (rst || only_requests);  // RoundRobinArbiter.java:36
    assert (rst || one_if_any);  // RoundRobinArbiter.java:37
  end
`endif

  assign unused_ok = &{1'b0, one_at_most, only_requests, one_if_any};
endmodule

`default_nettype wire
