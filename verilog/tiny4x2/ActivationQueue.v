`default_nettype none

module ActivationQueue (  // ActivationQueue
  input wire clk,
  input wire rst,
  input wire push,  // ActivationQueue
  input wire [12:0] pushed_column,  // Item.of
  input wire signed [15:0] pushed_activation,  // Item.of
  input wire [10:0] pushed_base,  // Item.of
  input wire [10:0] pushed_minimum,  // Item.of
  input wire pop,  // ActivationQueue
  output wire occupied,  // ActivationQueue
  output wire full,  // ActivationQueue
  output wire [12:0] head_column,  // Item.of
  output wire signed [15:0] head_activation,  // Item.of
  output wire [10:0] head_base,  // Item.of
  output wire [10:0] head_minimum  // Item.of
);
  reg [2:0] read_at;  // ActivationQueue
  reg [2:0] write_at;  // ActivationQueue
  reg [3:0] count;  // ActivationQueue
  wire [50:0] first;  // ActivationQueue.1.read
  wire never_overflows;  // ActivationQueue
  wire never_underflows;  // ActivationQueue
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      write_at <= 3'd0;  // ActivationQueue
    end else if (push) begin
      if (write_at == 3'd7) begin
        write_at <= 3'd0;  // ActivationQueue
      end else begin
        write_at <= write_at + 3'd1;  // ActivationQueue
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      read_at <= 3'd0;  // ActivationQueue
    end else if (pop) begin
      if (read_at == 3'd7) begin
        read_at <= 3'd0;  // ActivationQueue
      end else begin
        read_at <= read_at + 3'd1;  // ActivationQueue
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      count <= 4'd0;  // ActivationQueue
    end else if (push && (!pop)) begin
      count <= count + 4'd1;  // ActivationQueue
    end else if (pop && (!push)) begin
      count <= count - 4'd1;  // ActivationQueue
    end
  end

  assign occupied = count != 4'd0;  // ActivationQueue
  assign full = count == 4'd8;  // ActivationQueue
  assign head_minimum = first[10:0];  // ActivationQueue
  assign head_base = first[21:11];  // ActivationQueue
  assign head_activation = first[37:22];  // ActivationQueue
  assign head_column = first[50:38];  // ActivationQueue
  assign never_overflows = !(push && full);  // ActivationQueue
  assign never_underflows = !(pop && (!occupied));  // ActivationQueue

  regfile_1r1w #(
    .WIDTH(51),
    .ADDRESS(3)
  ) items (  // ActivationQueue.words
    .clk(clk),
    .wen(push),
    .waddr(write_at),
    .wdata({pushed_column, pushed_activation, pushed_base, pushed_minimum}),
    .raddr(read_at),
    .rdata(first)
  );

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || never_overflows);  // ActivationQueue
    assert (rst || never_underflows);  // ActivationQueue
  end
`endif

  assign unused_ok = &{1'b0, never_overflows, never_underflows};
endmodule

`default_nettype wire
