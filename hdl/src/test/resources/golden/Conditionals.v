`default_nettype none

module Conditionals (  // Conditionals.java:19
  input wire clk,
  input wire rst,
  input wire in_valid,  // Conditionals.java:14
  input wire [7:0] in_data,  // Conditionals.java:14
  output wire in_ready,  // Conditionals.java:14
  output wire out_valid,  // Conditionals.java:14
  output wire [7:0] out_data,  // Conditionals.java:14
  input wire out_ready,  // Conditionals.java:14
  input wire [1:0] mode  // Conditionals.java:22
);
  reg full;  // Conditionals.java:24
  reg [7:0] data;  // Conditionals.java:25
  reg [7:0] last;  // Conditionals.java:26
  reg [7:0] largest;  // Conditionals.java:27
  reg [7:0] chosen;  // Conditionals.java:38
  reg flagged;  // Conditionals.java:39
  wire [7:0] first_count;  // Conditionals.java:54
  reg second_en;  // Conditionals.java:55
  wire [7:0] second_count;  // Conditionals.java:55

  always @(posedge clk) begin
    last <= in_data;  // Conditionals.java:26
  end

  always @(posedge clk) begin
    if (rst) begin
      full <= 1'b0;  // Conditionals.java:24
      largest <= 8'd7;  // Conditionals.java:27
    end else if (in_valid && in_ready) begin
      full <= 1'b1;  // Conditionals.java:31
      if (in_data > largest) begin
        largest <= in_data;  // Conditionals.java:33
      end
    end else if (out_ready) begin
      full <= 1'b0;  // Conditionals.java:35
    end
  end

  always @(posedge clk) begin
    if (in_valid && in_ready) begin
      data <= in_data;  // Conditionals.java:32
    end
  end

  assign in_ready = (!full) || out_ready;  // Conditionals.java:36

  always @* begin
    flagged = 1'b0;  // Conditionals.java:40
    if (mode == 2'd0) begin
      chosen = data;  // Conditionals.java:41
    end else if (mode == 2'd1) begin
      chosen = last;  // Conditionals.java:45
      flagged = 1'b1;  // Conditionals.java:46
    end else begin
      chosen = largest;  // Conditionals.java:50
      if (mode == 2'd3) begin
        flagged = last == data;  // Conditionals.java:51
      end
    end
  end

  always @* begin
    if (flagged) begin
      second_en = full;  // Conditionals.java:57
    end else begin
      second_en = mode[0];  // Conditionals.java:57
    end
  end

  assign out_valid = full;  // Conditionals.java:58
  assign out_data = chosen ^ first_count ^ second_count;  // Conditionals.java:59

  Counter8 first (  // Conditionals.java:54
    .clk(clk),
    .rst(rst),
    .en(flagged),
    .count(first_count)
  );

  Counter8 second (  // Conditionals.java:55
    .clk(clk),
    .rst(rst),
    .en(second_en),
    .count(second_count)
  );
endmodule

`default_nettype wire
