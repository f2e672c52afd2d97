// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_record_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kDeepestRecord = 4;

bool isFaultName(const QString &name)
{
    return name == "error"_L1 || name == "errors"_L1;
}

bool isRecord(const Open311Node &node, const Open311Shape &shape)
{
    return std::ranges::any_of(node.children,
                               [&](const Open311Node &child) { return shape.fields.contains(child.name); });
}

/// Wraps may stand in one another: {"service_requests": {"request": [...]}}.
class Collector {
public:
    explicit Collector(const Open311Shape &shape)
        : m_shape{shape}
    {
    }

    void collect(Open311Node &node, int depth)
    {
        if (isRecord(node, m_shape)) {
            m_records.push_back(std::move(node));
            return;
        }
        m_isOurs = m_isOurs || m_shape.roots.contains(node.name);
        const bool isItem = depth > 0 && (node.name.isEmpty() || m_shape.items.contains(node.name));
        const bool isList = std::ranges::any_of(node.children, &QString::isEmpty, &Open311Node::name);
        if (isItem && !isList) {
            m_records.push_back({}); // something else stands where a record should
            return;
        }
        if (depth == kDeepestRecord)
            return;
        for (Open311Node &child : node.children)
            collect(child, depth + 1);
    }

    bool isOurs() const { return m_isOurs || !m_records.empty(); }
    std::vector<Open311Node> take() { return std::move(m_records); }

private:
    const Open311Shape &m_shape;
    std::vector<Open311Node> m_records;
    bool m_isOurs = false;
};

} // namespace

Result<std::vector<Open311Node>> open311Records(const QByteArray &answer, const Open311Shape &shape)
{
    auto tree = readOpen311Tree(answer);
    if (!tree)
        return tree.error();
    const bool isFault =
        isFaultName(tree->name) || std::ranges::any_of(tree->children, isFaultName, &Open311Node::name);
    if (isFault)
        return fail(ErrorCode::BadFile, u"Open311"_s, u"the answer is an error list"_s);
    const bool isEmptyList = tree->name.isEmpty() && tree->children.empty();
    Collector collector{shape};
    collector.collect(*tree, 0);
    if (!isEmptyList && !collector.isOurs())
        return fail(ErrorCode::BadFile, u"Open311"_s, u"the answer has no %1"_s.arg(shape.roots.first()));
    return collector.take();
}

void collectOpen311Faults(const Open311Node &node, QStringList &faults)
{
    constexpr qsizetype kMostFaults = 5;
    if (faults.size() == kMostFaults)
        return;
    const QString code = node.textOf("code"_L1);
    const QString description = node.textOf("description"_L1);
    if (!code.isEmpty() || !description.isEmpty())
        faults.append(code.isEmpty() || description.isEmpty() ? code + description : code + ": "_L1 + description);
    else if (isFaultName(node.name) && node.children.empty())
        faults.append(node.text);
    else
        for (const Open311Node &child : node.children)
            collectOpen311Faults(child, faults);
}

} // namespace otklik
