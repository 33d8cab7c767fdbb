// better-sqlite3 13 is written for Node-API 10; Node 20 and Electron 33 stop at 9. Force-included before its own
// sources, this header closes the only gap that matters to it.
//
// Node-API 9 can keep a persistent reference to an object, but not to a string or another primitive. better-sqlite3
// keeps a few of those (property names, the default argument), so each is put into a one-element object, and the
// object is kept instead. Remove this together with the fallback runtime.
#ifndef VITRINA_NAPI9_H
#define VITRINA_NAPI9_H

#include <cstdint>
#include <napi.h>

namespace vitrina {

/// Has the part of Napi::Reference<T>'s interface that better-sqlite3 uses.
template <typename T>
class BoxedReference {
 public:
  BoxedReference() = default;
  explicit BoxedReference(T value) { Reset(value, 1); }

  bool IsEmpty() const { return box_.IsEmpty(); }

  T Value() const {
    if (IsEmpty()) return T();
    return box_.Value().Get(kSlot).template As<T>();
  }

  void Reset() { box_.Reset(); }

  void Reset(T value, uint32_t refcount) {
    Napi::Object box = Napi::Object::New(value.Env());
    box.Set(kSlot, value);
    box_.Reset(box, refcount);
  }

 private:
  static constexpr uint32_t kSlot = 0;
  Napi::ObjectReference box_;
};

}  // namespace vitrina

namespace Napi {

template <>
class Reference<String> : public vitrina::BoxedReference<String> {
 public:
  using BoxedReference::BoxedReference;
};

template <>
class Reference<Value> : public vitrina::BoxedReference<Value> {
 public:
  using BoxedReference::BoxedReference;
};

template <>
inline Reference<String> Persistent(String value) {
  return Reference<String>(value);
}

template <>
inline Reference<Value> Persistent(Value value) {
  return Reference<Value>(value);
}

}  // namespace Napi

#endif  // VITRINA_NAPI9_H
