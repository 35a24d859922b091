`default_nettype none

module ScanLane (  // ScanLane
  input wire clk,
  input wire signed [15:0] arriving,  // ScanLane
  input wire advance,  // ScanLane
  output wire non_zero,  // ScanLane
  output wire signed [15:0] held,  // ScanLane
  output wire held_non_zero  // ScanLane
);
  reg signed [15:0] held_q;  // ScanLane
  reg held_non_zero_q;  // ScanLane

  assign non_zero = arriving != 16'sd0;  // ScanLane

  always @(posedge clk) begin
    if (advance) begin
      held_q <= arriving;  // ScanLane
      held_non_zero_q <= non_zero;  // ScanLane
    end
  end

  assign held = held_q;  // ScanLane
  assign held_non_zero = held_non_zero_q;  // ScanLane
endmodule

`default_nettype wire
