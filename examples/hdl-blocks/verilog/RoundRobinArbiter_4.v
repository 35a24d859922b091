`default_nettype none

module RoundRobinArbiter_4 (  // RoundRobinArbiter
  input wire clk,
  input wire rst,
  input wire [3:0] request,  // RoundRobinArbiter
  input wire accept,  // RoundRobinArbiter
  output wire [3:0] grant  // RoundRobinArbiter
);
  reg [3:0] turn;  // RoundRobinArbiter
  wire [3:0] ahead;  // RoundRobinArbiter
  wire [3:0] candidates;  // RoundRobinArbiter
  wire [3:0] chosen;  // RoundRobinArbiter
  wire one_at_most;  // RoundRobinArbiter
  wire only_requests;  // RoundRobinArbiter
  wire one_if_any;  // RoundRobinArbiter
  wire unused_ok;

  assign ahead = request & turn;  // RoundRobinArbiter
  assign candidates = (|ahead) ? ahead : request;  // RoundRobinArbiter
  assign chosen = candidates & ((~candidates) + 4'd1);  // RoundRobinArbiter

  always @(posedge clk) begin
    if (rst) begin
      turn <= 4'd15;  // RoundRobinArbiter
    end else if (accept && (|request)) begin
      turn <= ~(chosen | (chosen - 4'd1));  // RoundRobinArbiter
    end
  end

  assign grant = chosen;  // RoundRobinArbiter
  assign one_at_most = (chosen & (chosen - 4'd1)) == 4'd0;  // RoundRobinArbiter
  assign only_requests = (chosen & (~request)) == 4'd0;  // RoundRobinArbiter
  assign one_if_any = (|chosen) == (|request);  // RoundRobinArbiter

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || one_at_most);  // RoundRobinArbiter
    assert (rst || only_requests);  // RoundRobinArbiter
    assert (rst || one_if_any);  // RoundRobinArbiter
  end
`endif

  assign unused_ok = &{1'b0, one_at_most, only_requests, one_if_any};
endmodule

`default_nettype wire
