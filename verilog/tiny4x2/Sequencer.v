`default_nettype none

module Sequencer (  // Sequencer
  input wire clk,
  input wire rst,
  input wire start,  // Sequencer
  input wire [1:0] command,  // Sequencer
  input wire sweep_last,  // Sequencer
  input wire pool_last,  // Sequencer
  input wire [1:0] words_left,  // Sequencer
  input wire [1:0] blocked,  // Sequencer
  input wire all_idle,  // Sequencer
  input wire split,  // Sequencer
  output wire load,  // Sequencer
  output wire busy,  // Sequencer
  output wire sweeping,  // Sequencer
  output wire streaming,  // Sequencer
  output wire draining,  // Sequencer
  output wire pooling,  // Sequencer
  output wire [1:0] by_peer,  // Sequencer
  output wire [1:0] by_scan,  // Sequencer
  output wire [1:0] at_barrier,  // Sequencer
  output wire initialised,  // Sequencer
  output wire drained,  // Sequencer
  output wire filled  // Sequencer
);
  localparam [2:0] STATE_IDLE = 3'd0;  // Sequencer
  localparam [2:0] STATE_INITIALISE = 3'd1;  // Sequencer
  localparam [2:0] STATE_STREAM = 3'd2;  // Sequencer
  localparam [2:0] STATE_DRAIN = 3'd3;  // Sequencer
  localparam [2:0] STATE_POOL = 3'd4;  // Sequencer
  localparam [2:0] STATE_TAIL = 3'd5;  // Sequencer
  reg [2:0] state;  // Sequencer
  reg [2:0] tail;  // Sequencer
  reg [1:0] age;  // Sequencer
  wire filling;  // Sequencer
  reg streamed;  // Sequencer
  reg scanned;  // Sequencer
  reg [1:0] left_before;  // Sequencer
  reg [1:0] blocked_before;  // Sequencer
  wire scans;  // Sequencer
  wire over;  // Sequencer
  reg emptying;  // Sequencer

  assign filling = age != 2'd2;  // Sequencer

  always @(posedge clk) begin
    scanned <= (state == STATE_STREAM) && (!filling);  // Sequencer
    left_before <= words_left;  // Sequencer
    blocked_before <= blocked;  // Sequencer
    emptying <= state == STATE_TAIL;  // Sequencer
  end

  always @(posedge clk) begin
    if (rst) begin
      streamed <= 1'b0;  // Sequencer
    end else begin
      streamed <= state == STATE_STREAM;  // Sequencer
    end
  end

  assign scans = |left_before;  // Sequencer
  assign over = streamed && scanned && (!scans) && all_idle;  // Sequencer

  always @(posedge clk) begin
    if (rst) begin
      state <= 3'd0;  // Sequencer
    end else begin
      case (state)
        STATE_IDLE: begin
          if (start && (command == 2'd0)) begin
            state <= STATE_INITIALISE;  // Sequencer
          end else if (start && (command == 2'd1)) begin
            state <= STATE_STREAM;  // Sequencer
          end else if (start && (command == 2'd2)) begin
            state <= STATE_DRAIN;  // Sequencer
          end else if (start && (command == 2'd3)) begin
            state <= STATE_POOL;  // Sequencer
          end
        end
        STATE_INITIALISE: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer
          end
        end
        STATE_STREAM: begin
          if (over) begin
            state <= STATE_TAIL;  // Sequencer
          end
        end
        STATE_DRAIN: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer
          end
        end
        STATE_POOL: begin
          if (pool_last) begin
            state <= STATE_TAIL;  // Sequencer
          end
        end
        default: begin  // STATE_TAIL
          if (tail == 3'd1) begin
            state <= STATE_IDLE;  // Sequencer
          end
        end
      endcase
    end
  end

  always @(posedge clk) begin
    case (state)
      STATE_IDLE: begin
        tail <= tail - 3'd1;  // Sequencer
      end
      STATE_INITIALISE: begin
        tail <= 3'd1;  // Sequencer
      end
      STATE_STREAM: begin
        tail <= 3'd3;  // Sequencer
      end
      STATE_DRAIN: begin
        tail <= split ? 3'd5 : 3'd4;  // Sequencer
      end
      STATE_POOL: begin
        tail <= 3'd4;  // Sequencer
      end
      default: begin  // STATE_TAIL
        tail <= tail - 3'd1;  // Sequencer
      end
    endcase
  end

  always @(posedge clk) begin
    if (rst) begin
      age <= 2'd0;  // Sequencer
    end else if (state == STATE_STREAM) begin
      if (filling) begin
        age <= age + 2'd1;  // Sequencer
      end
    end else begin
      age <= 2'd0;  // Sequencer
    end
  end

  assign load = (state == STATE_IDLE) && start;  // Sequencer
  assign busy = !(state == STATE_IDLE);  // Sequencer
  assign sweeping = (state == STATE_INITIALISE) || (state == STATE_DRAIN);  // Sequencer
  assign streaming = state == STATE_STREAM;  // Sequencer
  assign draining = state == STATE_DRAIN;  // Sequencer
  assign pooling = state == STATE_POOL;  // Sequencer
  assign by_peer = {2{streamed && scanned}} & left_before & blocked_before;  // Sequencer
  assign by_scan = {2{streamed && scanned}} & left_before & (~blocked_before);  // Sequencer
  assign at_barrier = {2{streamed && scanned && (!over)}} & (~left_before);  // Sequencer
  assign initialised = state == STATE_INITIALISE;  // Sequencer
  assign drained = (state == STATE_DRAIN) || (state == STATE_POOL);  // Sequencer
  assign filled = emptying || (streamed && (!scanned)) || over;  // Sequencer
endmodule

`default_nettype wire
