// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/service/configuration.h"

#include <QWidget>

#include <map>

class QFormLayout;

namespace otklik {

class PlainLabel;
class ValueButton;

/// What is known of an appeal beside its text, each value a button that changes it. Values that files brought are shown
/// as they are, known to the classifier or not.
class PropertyPanel final : public QWidget {
    Q_OBJECT
public:
    enum class Property {
        Topic,
        Tags,
        District,
        Settlement,
        Address,
        Department,
        Assignee,
        Importance,
        Type,
        Outcome,
        Level,
        Date, ///< postponed or promised
    };

    explicit PropertyPanel(QWidget *parent = nullptr);

    void setAppeal(const Appeal &appeal, const Configuration &configuration);

signals:
    void changeWanted(otklik::PropertyPanel::Property property);

private:
    void addProperty(QFormLayout *form, Property property, const QString &caption, const char *name);
    void setValue(Property property, const QString &value);
    void showForwarded(const Appeal &appeal, const Configuration &configuration);
    void showSource(const Appeal &appeal, const Configuration &configuration);

    std::map<Property, ValueButton *> m_values;
    QFormLayout *m_form;
    PlainLabel *m_step;
    PlainLabel *m_forwarded; ///< to which systems, and what they call it
    PlainLabel *m_source;
};

} // namespace otklik
