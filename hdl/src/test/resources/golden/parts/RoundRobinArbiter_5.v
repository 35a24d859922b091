`default_nettype none

module RoundRobinArbiter_5 (  // RoundRobinArbiter
  input wire clk,
  input wire rst,
  input wire [4:0] request,  // RoundRobinArbiter
  input wire accept,  // RoundRobinArbiter
  output wire [4:0] grant  // RoundRobinArbiter
);
  reg [4:0] turn;  // RoundRobinArbiter
  wire [4:0] ahead;  // RoundRobinArbiter
  wire [4:0] candidates;  // RoundRobinArbiter
  wire [4:0] chosen;  // RoundRobinArbiter
  wire one_at_most;  // RoundRobinArbiter
  wire only_requests;  // RoundRobinArbiter
  wire one_if_any;  // RoundRobinArbiter
  wire unused_ok;

  assign ahead = request & turn;  // RoundRobinArbiter
  assign candidates = (|ahead) ? ahead : request;  // RoundRobinArbiter
  assign chosen = candidates & ((~candidates) + 5'd1);  // RoundRobinArbiter

  always @(posedge clk) begin
    if (rst) begin
      turn <= 5'd31;  // RoundRobinArbiter
    end else if (accept && (|request)) begin
      turn <= ~(chosen | (chosen - 5'd1));  // RoundRobinArbiter
    end
  end

  assign grant = chosen;  // RoundRobinArbiter
  assign one_at_most = (chosen & (chosen - 5'd1)) == 5'd0;  // RoundRobinArbiter
  assign only_requests = (chosen & (~request)) == 5'd0;  // RoundRobinArbiter
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
