`default_nettype none

module Sequencer (  // Sequencer.java:52
  input wire clk,
  input wire rst,
  input wire start,  // Sequencer.java:53
  input wire [1:0] command,  // Sequencer.java:54
  input wire sweep_last,  // Sequencer.java:55
  input wire pool_last,  // Sequencer.java:56
  input wire words_left,  // Sequencer.java:57
  input wire blocked,  // Sequencer.java:58
  input wire all_idle,  // Sequencer.java:59
  output wire load,  // Sequencer.java:95
  output wire busy,  // Sequencer.java:96
  output wire sweeping,  // Sequencer.java:97
  output wire streaming,  // Sequencer.java:98
  output wire draining,  // Sequencer.java:99
  output wire pooling,  // Sequencer.java:100
  output wire waits_by_peer,  // Idle.java:15
  output wire waits_by_scan,  // Idle.java:15
  output wire waits_at_barrier,  // Idle.java:15
  output wire initialised,  // Sequencer.java:106
  output wire drained,  // Sequencer.java:107
  output wire filled  // Sequencer.java:109
);
  localparam [2:0] STATE_IDLE = 3'd0;  // Sequencer.java:61
  localparam [2:0] STATE_INITIALISE = 3'd1;  // Sequencer.java:61
  localparam [2:0] STATE_STREAM = 3'd2;  // Sequencer.java:61
  localparam [2:0] STATE_DRAIN = 3'd3;  // Sequencer.java:61
  localparam [2:0] STATE_POOL = 3'd4;  // Sequencer.java:61
  localparam [2:0] STATE_TAIL = 3'd5;  // Sequencer.java:61
  reg [2:0] state;  // Sequencer.java:61
  reg [2:0] tail;  // Sequencer.java:62
  reg [1:0] age;  // Sequencer.java:63
  wire filling;  // Sequencer.java:64
  reg streamed;  // Sequencer.java:67
  reg scanned;  // Sequencer.java:68
  reg left_before;  // Sequencer.java:69
  reg blocked_before;  // Sequencer.java:70
  wire over;  // Sequencer.java:72
  reg emptying;  // Sequencer.java:108

  assign filling = age != 2'd2;  // Sequencer.java:64

  always @(posedge clk) begin
    scanned <= (state == STATE_STREAM) && (!filling);  // Sequencer.java:68
    left_before <= words_left;  // Sequencer.java:69
    blocked_before <= blocked;  // Sequencer.java:70
    emptying <= state == STATE_TAIL;  // Sequencer.java:108
  end

  always @(posedge clk) begin
    if (rst) begin
      streamed <= 1'b0;  // Sequencer.java:67
    end else begin
      streamed <= state == STATE_STREAM;  // Sequencer.java:71
    end
  end

  assign over = streamed && scanned && (!left_before) && all_idle;  // Sequencer.java:72

  always @(posedge clk) begin
    if (rst) begin
      state <= 3'd0;  // Sequencer.java:61
    end else begin
      case (state)
        STATE_IDLE: begin
          if (start && (command == 2'd0)) begin
            state <= STATE_INITIALISE;  // Sequencer.java:74
          end else if (start && (command == 2'd1)) begin
            state <= STATE_STREAM;  // Sequencer.java:74
          end else if (start && (command == 2'd2)) begin
            state <= STATE_DRAIN;  // Sequencer.java:74
          end else if (start && (command == 2'd3)) begin
            state <= STATE_POOL;  // Sequencer.java:74
          end
        end
        STATE_INITIALISE: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer.java:74
          end
        end
        STATE_STREAM: begin
          if (over) begin
            state <= STATE_TAIL;  // Sequencer.java:74
          end
        end
        STATE_DRAIN: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer.java:74
          end
        end
        STATE_POOL: begin
          if (pool_last) begin
            state <= STATE_TAIL;  // Sequencer.java:74
          end
        end
        default: begin  // STATE_TAIL
          if (tail == 3'd1) begin
            state <= STATE_IDLE;  // Sequencer.java:74
          end
        end
      endcase
    end
  end

  always @(posedge clk) begin
    case (state)
      STATE_IDLE: begin
        tail <= tail - 3'd1;  // Sequencer.java:89
      end
      STATE_INITIALISE: begin
        tail <= 3'd1;  // Sequencer.java:86
      end
      STATE_STREAM: begin
        tail <= 3'd3;  // Sequencer.java:87
      end
      STATE_DRAIN: begin
        tail <= 3'd3;  // Sequencer.java:87
      end
      STATE_POOL: begin
        tail <= 3'd4;  // Sequencer.java:88
      end
      default: begin  // STATE_TAIL
        tail <= tail - 3'd1;  // Sequencer.java:89
      end
    endcase
  end

  always @(posedge clk) begin
    if (rst) begin
      age <= 2'd0;  // Sequencer.java:63
    end else if (state == STATE_STREAM) begin
      if (filling) begin
        age <= age + 2'd1;  // Sequencer.java:92
      end
    end else begin
      age <= 2'd0;  // Sequencer.java:93
    end
  end

  assign load = (state == STATE_IDLE) && start;  // Sequencer.java:95
  assign busy = !(state == STATE_IDLE);  // Sequencer.java:96
  assign sweeping = (state == STATE_INITIALISE) || (state == STATE_DRAIN);  // Sequencer.java:97
  assign streaming = state == STATE_STREAM;  // Sequencer.java:98
  assign draining = state == STATE_DRAIN;  // Sequencer.java:99
  assign pooling = state == STATE_POOL;  // Sequencer.java:100
  assign waits_by_peer = streamed && scanned && left_before && blocked_before;  // Sequencer.java:103
  assign waits_by_scan = streamed && scanned && left_before && (!blocked_before);  // Sequencer.java:104
  assign waits_at_barrier = streamed && scanned && (!left_before) && (!over);  // Sequencer.java:105
  assign initialised = state == STATE_INITIALISE;  // Sequencer.java:106
  assign drained = (state == STATE_DRAIN) || (state == STATE_POOL);  // Sequencer.java:107
  assign filled = emptying || (streamed && (!scanned)) || over;  // Sequencer.java:109
endmodule

`default_nettype wire
