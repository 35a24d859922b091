`default_nettype none

module TargetAddress (  // TargetAddress.java:26
  input wire clk,
  input wire load,  // TargetAddress.java:27
  input wire next,  // TargetAddress.java:28
  input wire [12:0] first,  // TargetAddress.java:29
  input wire [12:0] last,  // TargetAddress.java:30
  input wire [13:0] capacity,  // TargetAddress.java:31
  input wire [15:0] words,  // TargetAddress.java:32
  input wire [12:0] pixel_step,  // TargetAddress.java:33
  output wire [12:0] address  // TargetAddress.java:55
);
  reg [12:0] at;  // TargetAddress.java:35
  reg [15:0] word;  // TargetAddress.java:36
  wire last_word;  // TargetAddress.java:37
  wire [12:0] next_address_sum;  // TargetAddress.java:38

  assign last_word = (word + 16'd1) == words;  // TargetAddress.java:37

  always @(posedge clk) begin
    if (load) begin
      at <= first;  // TargetAddress.java:46
      word <= 16'd0;  // TargetAddress.java:47
    end else if (next) begin
      at <= next_address_sum;  // TargetAddress.java:52
      if (last_word) begin
        word <= 16'd0;  // TargetAddress.java:53
      end else begin
        word <= word + 16'd1;  // TargetAddress.java:53
      end
    end
  end

  assign address = at;  // TargetAddress.java:55

  RingAdder next_address (  // TargetAddress.java:38
    .address(at),
    .step(last_word ? pixel_step : 13'd1),
    .last(last),
    .capacity(capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
