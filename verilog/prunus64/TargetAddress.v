`default_nettype none

module TargetAddress (  // TargetAddress.java:25
  input wire clk,
  input wire load,  // TargetAddress.java:26
  input wire next,  // TargetAddress.java:27
  input wire [12:0] first,  // TargetAddress.java:28
  input wire [12:0] last,  // TargetAddress.java:29
  input wire [13:0] capacity,  // TargetAddress.java:30
  input wire [15:0] words,  // TargetAddress.java:31
  input wire [12:0] pixel_step,  // TargetAddress.java:32
  output wire [12:0] address  // TargetAddress.java:54
);
  reg [12:0] at;  // TargetAddress.java:34
  reg [15:0] word;  // TargetAddress.java:35
  wire last_word;  // TargetAddress.java:36
  wire [12:0] next_address_sum;  // TargetAddress.java:37

  assign last_word = (word + 16'd1) == words;  // TargetAddress.java:36

  always @(posedge clk) begin
    if (load) begin
      at <= first;  // TargetAddress.java:45
      word <= 16'd0;  // TargetAddress.java:46
    end else if (next) begin
      at <= next_address_sum;  // TargetAddress.java:51
      if (last_word) begin
        word <= 16'd0;  // TargetAddress.java:52
      end else begin
        word <= word + 16'd1;  // TargetAddress.java:52
      end
    end
  end

  assign address = at;  // TargetAddress.java:54

  RingAdder next_address (  // TargetAddress.java:37
    .address(at),
    .step(last_word ? pixel_step : 13'd1),
    .last(last),
    .capacity(capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
