// yaml-cpp's events as our own nodes. What a tracker may not use becomes a remark, and the rest goes on.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parse/yaml/tree.h"

namespace kept::parse {

// Thrown through yaml-cpp by our own handler, to end its run.
struct Stopped {
  YamlStop why;
};

// yaml-cpp counts lines and columns from 0, columns in bytes.
std::size_t offset_of(const YamlText& text, const YAML::Mark& mark);

class Builder : public YAML::EventHandler {
 public:
  Builder(const YamlText& text, Remarks& remarks) : text_(text), remarks_(remarks) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::list, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::map, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 protected:
  std::size_t offset(const YAML::Mark& mark) const { return offset_of(text_, mark); }

 private:
  // A list or map that is still open.
  struct Frame {
    Node node;
    int indent = -1;       // the column that its content may not fall back to
    bool has_key = false;  // a map whose next event is a value
    bool is_key = false;   // itself a key of the map around it, which is refused
    std::string key;
    base::Mark key_at;
    std::size_t key_end = 0;                           // offset
    std::unordered_map<std::string, base::Mark> seen;  // the keys of a large map
  };

  bool expects_key() const {
    return !open_.empty() && open_.back().node.kind == Node::Kind::map && !open_.back().has_key;
  }
  int indent() const { return open_.empty() ? -1 : open_.back().indent; }
  void place(Node& node, std::size_t offset, std::size_t width) const;
  std::string_view word(std::size_t offset) const;
  void refuse_marks(std::size_t offset, const std::string& tag, YAML::anchor_t anchor);
  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style);
  void close();
  void key(const Node& node, std::size_t end);
  static const base::Mark* first_of(Frame& frame);
  void add(Node node);
  void check_text(Node& node);
  void check_continuation(std::size_t offset);
  std::size_t empty_place(std::size_t offset) const;

  const YamlText& text_;
  Remarks& remarks_;
  std::vector<Frame> open_;
  std::size_t refused_ = std::string_view::npos;
  Node root_;
};

}  // namespace kept::parse
