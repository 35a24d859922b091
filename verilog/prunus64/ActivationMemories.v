`default_nettype none

module ActivationMemories (  // ActivationMemories.java:42
  input wire clk,
  input wire access_read,  // ActivationMemories.java:32
  input wire access_read_memory,  // ActivationMemories.java:33
  input wire [12:0] access_read_address,  // ActivationMemories.java:34
  input wire access_write,  // ActivationMemories.java:35
  input wire access_write_memory,  // ActivationMemories.java:36
  input wire [12:0] access_write_address,  // ActivationMemories.java:37
  input wire signed [15:0] write_data,  // ActivationMemories.java:44
  output wire signed [15:0] data  // ActivationMemories.java:45
);
  wire signed [15:0] first_data;  // ActivationMemories.java:57
  wire signed [15:0] second_data;  // ActivationMemories.java:59
  reg from_second;  // ActivationMemories.java:60

  always @(posedge clk) begin
    if (access_read) begin
      from_second <= access_read_memory;  // ActivationMemories.java:61
    end
  end

  assign data = from_second ? second_data : first_data;  // ActivationMemories.java:62

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) first (  // ActivationMemories.java:49
    .clk(clk),
    .wen(access_write && (!access_write_memory)),
    .waddr(access_write_address),
    .wdata(write_data),
    .ren(access_read && (!access_read_memory)),
    .raddr(access_read_address),
    .rdata(first_data)
  );

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) second (  // ActivationMemories.java:50
    .clk(clk),
    .wen(access_write && access_write_memory),
    .waddr(access_write_address),
    .wdata(write_data),
    .ren(access_read && access_read_memory),
    .raddr(access_read_address),
    .rdata(second_data)
  );
endmodule

`default_nettype wire
